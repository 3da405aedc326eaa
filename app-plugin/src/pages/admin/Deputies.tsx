import type { DeputyItem } from '@vnioc/contract/duty.ts';
import { useMemo } from 'react';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { useWords } from '../../words/language.ts';
import { DatedRows } from './DatedRows.tsx';
import { DeputyForm } from './DeputyForm.tsx';
import { roleWords } from './role-words.ts';
import { usePeople } from './use-people.ts';
import { adminWords } from './words.ts';

/** Who stands in for whom, in which role, from when to when, by which document. */
export const Deputies = () => {
  const words = useWords(adminWords);
  const roles = useWords(roleWords);
  const people = usePeople();
  const columns = useMemo(
    (): readonly ListColumn<DeputyItem>[] => [
      { id: 'person', header: words.person, value: ({ person }) => people.nameOf(person) },
      { id: 'role', header: words.role, value: ({ role }) => roles[role] },
      { id: 'deputy', header: words.deputy, value: ({ deputy }) => people.nameOf(deputy) },
    ],
    [words, roles, people],
  );
  const lastColumns = useMemo(
    (): readonly ListColumn<DeputyItem>[] => [
      { id: 'document', header: words.documentNumber, value: ({ documentNumber }) => documentNumber ?? '' },
    ],
    [words],
  );
  return (
    <DatedRows
      path="deputies"
      {...{ people, columns, lastColumns }}
      empty={words.noDeputies}
      add={words.addDeputy}
      Form={DeputyForm}
    />
  );
};
