import type { DutyItem } from '@vnioc/contract/duty.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { Button } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { instantText } from '../../instants/instant-text.ts';
import { mayDo, unitName, useOffice } from '../../office/office.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { DutyForm } from './DutyForm.tsx';
import { inForce } from './in-force.ts';
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
  const [isAdding, setAdding] = useState(false);
  const duties = useAnswer<Page<DutyItem>>('duty');
  const columns = useMemo((): readonly ListColumn<DutyItem>[] => {
    const when = (at: number) => instantText(at, office.now, language);
    return [
      { id: 'status', header: words.status, value: (row) => words[inForce(row, office.now)] },
      { id: 'unit', header: words.unit, value: ({ unit }) => unitName(office, unit, language) },
      { id: 'role', header: words.role, value: ({ role }) => roles[role] },
      { id: 'person', header: words.person, value: ({ person }) => people.nameOf(person) },
      { id: 'from', header: words.from, value: ({ from }) => from, cell: ({ from }) => when(from) },
      { id: 'to', header: words.to, value: ({ to }) => to, cell: ({ to }) => when(to) },
    ];
  }, [words, roles, language, office, people]);
  const done = () => {
    setAdding(false);
    void duties.again();
  };
  return (
    <>
      {isAdding && <DutyForm people={people} onDone={done} onCancel={() => setAdding(false)} />}
      <Answered answer={duties}>
        {({ items }) => (
          <ListTable rows={items} columns={columns} idOf={({ id }) => id} empty={words.noDuties} name="duty">
            {mayDo(office, 'manage duty') && !isAdding && (
              <Button icon="plus" onClick={() => setAdding(true)}>
                {words.addDuty}
              </Button>
            )}
          </ListTable>
        )}
      </Answered>
    </>
  );
};
