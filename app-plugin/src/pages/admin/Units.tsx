import { useMemo } from 'react';
import type { UnitRow } from '../../office/office.ts';
import { unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { fill, nameIn, useLanguage, useWords } from '../../words/language.ts';
import { adminWords } from './words.ts';

const dayText = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

/** Every unit there is or was, from when to when, and who took it over. */
export const Units = () => {
  const words = useWords(adminWords);
  const language = useLanguage();
  const office = useOffice();
  const { units, successions } = office.registers;
  const columns = useMemo((): readonly ListColumn<UnitRow>[] => {
    const successors = (id: string): string =>
      successions
        .filter(({ from }) => from === id)
        .map(({ to, part }) => {
          const name = unitName(office, to, language);
          return part === 'partial' ? fill(words.partly, { name }) : name;
        })
        .join(', ');
    return [
      { id: 'name', header: words.name, value: (unit) => nameIn(language, unit) },
      { id: 'level', header: words.level, value: ({ level }) => words[`level_${level}`] },
      { id: 'parent', header: words.parent, value: ({ parent }) => unitName(office, parent, language) },
      {
        id: 'validFrom',
        header: words.validFrom,
        value: ({ validFrom }) => validFrom,
        cell: ({ validFrom }) => dayText(validFrom),
      },
      {
        id: 'validTo',
        header: words.validTo,
        value: ({ validTo }) => validTo,
        cell: ({ validTo }) => dayText(validTo),
      },
      { id: 'successors', header: words.successors, value: ({ id }) => successors(id) },
      { id: 'id', header: words.id, value: ({ id }) => id },
    ];
  }, [words, language, office, successions]);
  return <ListTable rows={units} columns={columns} idOf={({ id }) => id} empty={words.noUnits} name="units" />;
};
