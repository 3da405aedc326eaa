import type { DirectoryAnswer } from '@vnioc/contract/directory.ts';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useAnswer } from '../collector/use-answer.ts';
import { OfficeContext, useOfficeContext } from './use-office.ts';

/**
 * Inside it every unit of the registers may be named, not only those in scope: a unit that returns a ticket says whose it is,
 * and that one lies outside. Until the directory is there the units in scope stand in.
 */
export const AllUnits = ({ children }: { readonly children: ReactNode }) => {
  const office = useOfficeContext();
  const { standing, time } = office;
  const { data } = useAnswer<DirectoryAnswer>(standing.me.permissions.includes('work tickets') ? 'units' : null);
  const wider = useMemo(() => {
    if (data === null) return office;
    const byId = new Map(data.items.map((unit) => [unit.id, unit]));
    const registers = { ...standing.registers, units: data.items };
    return { time, standing: { ...standing, registers, unit: (id: string) => byId.get(id) } };
  }, [data, office, standing, time]);
  return <OfficeContext.Provider value={wider}>{children}</OfficeContext.Provider>;
};
