import type { Page } from '@vnioc/contract/words.ts';
import { Button } from '@grafana/ui';
import type { ComponentType, ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { instantText } from '../../instants/instant-text.ts';
import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { inForce } from './in-force.ts';
import type { People } from './use-people.ts';
import { adminWords } from './words.ts';

export interface DatedForm {
  readonly people: People;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface Dated {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

interface Props<T extends Dated> {
  /** Below `/api/v1`; also the name of the file that it is exported to. */
  readonly path: 'duty' | 'deputies';
  readonly people: People;
  /** Of the row itself; whether it is in force stands before them, its dates behind. */
  readonly columns: readonly ListColumn<T>[];
  readonly lastColumns?: readonly ListColumn<T>[];
  readonly empty: string;
  /** Instead of that sentence, where more is to be said. */
  readonly whenEmpty?: ReactNode;
  readonly add: string;
  readonly Form: ComponentType<DatedForm>;
}

/** Rows that hold for a time, and the form that puts another one. */
export const DatedRows = <T extends Dated>({
  path,
  people,
  columns,
  lastColumns,
  empty,
  whenEmpty,
  add,
  Form,
}: Props<T>) => {
  const words = useWords(adminWords);
  const language = useLanguage();
  const office = useOffice();
  const [isAdding, setAdding] = useState(false);
  const rows = useAnswer<Page<T>>(path);
  const all = useMemo((): readonly ListColumn<T>[] => {
    const when = (at: number) => instantText(at, office.now, language);
    return [
      { id: 'status', header: words.status, value: (row) => words[inForce(row, office.now)] },
      ...columns,
      { id: 'from', header: words.from, value: ({ from }) => from, cell: ({ from }) => when(from) },
      { id: 'to', header: words.to, value: ({ to }) => to, cell: ({ to }) => when(to) },
      ...(lastColumns ?? []),
    ];
  }, [words, language, office.now, columns, lastColumns]);
  const done = () => {
    setAdding(false);
    void rows.again();
  };
  return (
    <>
      {isAdding && <Form people={people} onDone={done} onCancel={() => setAdding(false)} />}
      <Answered answer={rows}>
        {({ items }) => (
          <ListTable rows={items} columns={all} idOf={({ id }) => id} empty={empty} {...{ whenEmpty }} name={path}>
            {mayDo(office, 'manage duty') && !isAdding && (
              <Button icon="plus" onClick={() => setAdding(true)}>
                {add}
              </Button>
            )}
          </ListTable>
        )}
      </Answered>
    </>
  );
};
