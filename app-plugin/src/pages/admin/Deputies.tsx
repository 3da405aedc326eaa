import type { DeputyItem } from '@vnioc/contract/duty.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { Button } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { instantText } from '../../instants/instant-text.ts';
import { mayDo, useOffice } from '../../office/office.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { DeputyForm } from './DeputyForm.tsx';
import { inForce } from './in-force.ts';
import { roleWords } from './role-words.ts';
import { usePeople } from './use-people.ts';
import { adminWords } from './words.ts';

/** Who stands in for whom, in which role, from when to when, by which document. */
export const Deputies = () => {
  const words = useWords(adminWords);
  const roles = useWords(roleWords);
  const language = useLanguage();
  const office = useOffice();
  const people = usePeople();
  const [isAdding, setAdding] = useState(false);
  const deputies = useAnswer<Page<DeputyItem>>('deputies');
  const columns = useMemo((): readonly ListColumn<DeputyItem>[] => {
    const when = (at: number) => instantText(at, office.now, language);
    return [
      { id: 'status', header: words.status, value: (row) => words[inForce(row, office.now)] },
      { id: 'person', header: words.person, value: ({ person }) => people.nameOf(person) },
      { id: 'role', header: words.role, value: ({ role }) => roles[role] },
      { id: 'deputy', header: words.deputy, value: ({ deputy }) => people.nameOf(deputy) },
      { id: 'from', header: words.from, value: ({ from }) => from, cell: ({ from }) => when(from) },
      { id: 'to', header: words.to, value: ({ to }) => to, cell: ({ to }) => when(to) },
      { id: 'document', header: words.documentNumber, value: ({ documentNumber }) => documentNumber ?? '' },
    ];
  }, [words, roles, language, office, people]);
  const done = () => {
    setAdding(false);
    void deputies.again();
  };
  return (
    <>
      {isAdding && <DeputyForm people={people} onDone={done} onCancel={() => setAdding(false)} />}
      <Answered answer={deputies}>
        {({ items }) => (
          <ListTable rows={items} columns={columns} idOf={({ id }) => id} empty={words.noDeputies} name="deputies">
            {mayDo(office, 'manage duty') && !isAdding && (
              <Button icon="plus" onClick={() => setAdding(true)}>
                {words.addDeputy}
              </Button>
            )}
          </ListTable>
        )}
      </Answered>
    </>
  );
};
