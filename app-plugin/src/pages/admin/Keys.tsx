import type { KeyItem } from '@vnioc/contract/keys.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { Button } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { useCommand } from '../../collector/use-command.ts';
import { instantText } from '../../instants/instant-text.ts';
import { unitColumn } from '../../office/unit-column.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Fault } from '../../screen/Fault.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { KeyForm } from './KeyForm.tsx';
import { adminWords } from './words.ts';

const stateOf = ({ revokedAt, validUntil }: KeyItem, machineNow: number) => {
  if (revokedAt !== null) return 'revoked';
  return validUntil !== null && validUntil <= machineNow ? 'expired' : 'live';
};

/** Every key of a person or machine, never its secret. Keys live by the machine's clock, whatever the office's says. */
export const Keys = () => {
  const words = useWords(adminWords);
  const language = useLanguage();
  const office = useOffice();
  const [isAdding, setAdding] = useState(false);
  const keys = useAnswer<Page<KeyItem>>('keys?limit=500');
  const { again, readAt } = keys;
  const { send, sending, fault } = useCommand();
  const columns = useMemo((): readonly ListColumn<KeyItem>[] => {
    const now = readAt ?? 0;
    const when = (at: number | null) => (at === null ? words.never : instantText(at, now, language));
    const revoke = async (id: string) => {
      if ((await send({ path: `keys/${id}/revoke` })) !== null) await again();
    };
    return [
      { id: 'name', header: words.keyName, value: ({ name }) => name },
      { id: 'role', header: words.role, value: ({ role, person }) => role ?? person ?? '' },
      unitColumn(words.unit, ({ unit }) => unit, office, language),
      { id: 'createdAt', header: words.createdAt, value: ({ createdAt }) => when(createdAt) },
      { id: 'createdBy', header: words.createdBy, value: ({ createdBy }) => createdBy },
      { id: 'firstUsedAt', header: words.firstUsedAt, value: ({ firstUsedAt }) => when(firstUsedAt) },
      {
        id: 'status',
        header: words.status,
        value: (key) => words[stateOf(key, now)],
        cell: (key) =>
          stateOf(key, now) !== 'live' ? (
            words[stateOf(key, now)]
          ) : (
            <Button size="sm" variant="destructive" fill="text" disabled={sending} onClick={() => void revoke(key.id)}>
              {words.revoke}
            </Button>
          ),
      },
    ];
  }, [words, language, office, readAt, again, send, sending]);
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      {isAdding && <KeyForm onMade={again} onClose={() => setAdding(false)} />}
      <Answered answer={keys}>
        {({ items }) => (
          <ListTable rows={items} columns={columns} idOf={({ id }) => id} empty={words.noKeys} name="keys">
            {!isAdding && (
              <Button icon="plus" onClick={() => setAdding(true)}>
                {words.addKey}
              </Button>
            )}
          </ListTable>
        )}
      </Answered>
    </>
  );
};
