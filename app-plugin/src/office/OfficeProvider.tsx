import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useAnswer } from '../collector/use-answer.ts';
import { Fault } from '../screen/Fault.tsx';
import { Loading } from '../screen/Loading.tsx';
import type { Me, Office, Registers } from './office.ts';
import { OfficeContext } from './office.ts';
import { useOfficeClock } from './use-office-clock.ts';

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** Reads once what every page needs, and says plainly when it cannot be had. */
export const OfficeProvider = ({ children }: { readonly children: ReactNode }) => {
  const me = useAnswer<Me>('me');
  const catalog = useAnswer<Registers>('catalog');
  const clock = useOfficeClock();
  const office = useMemo((): Office | null => {
    if (me.data === null || catalog.data === null || clock.data === null) return null;
    const registers = catalog.data;
    const [units, domains, indicators] = [byId(registers.units), byId(registers.domains), byId(registers.indicators)];
    return {
      ...{ me: me.data, registers, now: clock.data.now, simulated: clock.data.simulated },
      unit: (id) => units.get(id),
      domain: (id) => domains.get(id),
      indicator: (id) => indicators.get(id),
    };
  }, [me.data, catalog.data, clock.data]);
  const broken = [me, catalog, clock].find(({ data, fault }) => data === null && fault !== null);
  if (broken?.fault != null) return <Fault fault={broken.fault} again={broken.again} />;
  if (office === null) return <Loading />;
  return <OfficeContext.Provider value={office}>{children}</OfficeContext.Provider>;
};
