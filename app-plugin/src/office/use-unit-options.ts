import { useMemo } from 'react';
import { nameIn, useLanguage } from '../words/language.ts';
import { useOffice } from './use-office.ts';
import { standingUnits } from './standing-units.ts';

/** Agencies and communes that stand today, for a box of choices: who may lead a ticket or owe a figure. */
export const useUnitOptions = () => {
  const [office, language] = [useOffice(), useLanguage()];
  return useMemo(
    () =>
      standingUnits(office.registers, office.now)
        .filter(({ level }) => level === 'agency' || level === 'commune')
        .map((row) => ({ value: row.id, label: nameIn(language, row) })),
    [office, language],
  );
};
