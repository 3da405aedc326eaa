import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { LiveProvider } from '../collector/live/LiveProvider.tsx';
import { useAnswer } from '../collector/use-answer.ts';
import { Fault } from '../screen/Fault.tsx';
import { Loading } from '../screen/Loading.tsx';
import type { Me, Registers, StandingOffice } from './office.ts';
import { OfficeTime } from './office-time.ts';
import { OfficeContext } from './use-office.ts';
import { useOfficeClock, type OfficeClock } from './use-office-clock.ts';

/** Reads once what every page needs, and says plainly when it cannot be had. */
export const OfficeProvider = ({ children }: { readonly children: ReactNode }) => {
  const me = useAnswer<Me>('me');
  const catalog = useAnswer<Registers>('catalog');
  const clock = useOfficeClock();
  const broken = [me, catalog, clock].find(({ data, fault }) => data === null && fault !== null);
  if (broken?.fault != null) return <Fault fault={broken.fault} again={broken.again} />;
  if (me.data === null || catalog.data === null || clock.data === null) return <Loading />;
  return (
    <Office me={me.data} registers={catalog.data} clock={clock.data}>
      {children}
    </Office>
  );
};

interface Props {
  readonly me: Me;
  readonly registers: Registers;
  readonly clock: OfficeClock;
  readonly children: ReactNode;
}

const Office = ({ me, registers, clock: { now, simulated }, children }: Props) => {
  const [time] = useState(() => new OfficeTime(now));
  useEffect(() => time.step(now), [time, now]);
  const office = useMemo(
    () => ({ standing: standingOffice(me, registers, simulated), time }),
    [me, registers, simulated, time],
  );
  return (
    <OfficeContext.Provider value={office}>
      <LiveProvider on={me.permissions.includes('read tickets')}>{children}</LiveProvider>
    </OfficeContext.Provider>
  );
};

function standingOffice(me: Me, registers: Registers, simulated: boolean): StandingOffice {
  const [units, domains, indicators] = [byId(registers.units), byId(registers.domains), byId(registers.indicators)];
  return {
    ...{ me, registers, simulated },
    unit: (id) => units.get(id),
    domain: (id) => domains.get(id),
    indicator: (id) => indicators.get(id),
  };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
