import type { DirectoryAnswer } from '@vnioc/contract/directory.ts';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useAnswer } from '../collector/use-answer.ts';
import { mayDo, OfficeContext, useOffice } from './office.ts';

/**
 * Inside it every unit of the registers may be named, not only those in scope: a unit that returns a ticket says whose it is,
 * and that one lies outside. Until the directory is there the units in scope stand in.
 */
export const AllUnits = ({ children }: { readonly children: ReactNode }) => {
  const office = useOffice();
  const { data } = useAnswer<DirectoryAnswer>(mayDo(office, 'work tickets') ? 'units' : null);
  const wider = useMemo(() => {
    if (data === null) return office;
    const byId = new Map(data.items.map((unit) => [unit.id, unit]));
    const registers = { ...office.registers, units: data.items };
    return { ...office, registers, unit: (id: string) => byId.get(id) };
  }, [data, office]);
  return <OfficeContext.Provider value={wider}>{children}</OfficeContext.Provider>;
};
