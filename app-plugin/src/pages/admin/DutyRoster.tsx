import type { DutyItem } from '@vnioc/contract/duty.ts';
import { useMemo } from 'react';
import { unitColumn } from '../../office/unit-column.ts';
import { useOffice } from '../../office/use-office.ts';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { DatedRows } from './DatedRows.tsx';
import { DutyForm } from './DutyForm.tsx';
import { RegisterContacts } from './RegisterContacts.tsx';
import { roleWords } from './role-words.ts';
import { usePeople } from './use-people.ts';
import { adminWords } from './words.ts';

/** Who is on duty where and until when; units without a row have their contacts of the register. */
export const DutyRoster = () => {
  const words = useWords(adminWords);
  const roles = useWords(roleWords);
  const language = useLanguage();
  const office = useOffice();
  const people = usePeople();
  const columns = useMemo(
    (): readonly ListColumn<DutyItem>[] => [
      unitColumn(words.unit, ({ unit }) => unit, office, language),
      { id: 'role', header: words.role, value: ({ role }) => roles[role] },
      { id: 'person', header: words.person, value: ({ person }) => people.nameOf(person) },
    ],
    [words, roles, language, office, people],
  );
  return (
    <DatedRows
      path="duty"
      {...{ people, columns }}
      empty={words.noDuties}
      whenEmpty={<RegisterContacts people={people} />}
      add={words.addDuty}
      Form={DutyForm}
    />
  );
};
