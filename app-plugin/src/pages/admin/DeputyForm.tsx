import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { useWords } from '../../words/language.ts';
import { Choice, Typing } from '../../screen/Choice.tsx';
import { RowForm } from '../../screen/RowForm.tsx';
import type { DatedForm } from './DatedRows.tsx';
import { roleWords } from './role-words.ts';
import { adminWords } from './words.ts';

/** Names a deputy in one role, with its dates and the document that says so. */
export const DeputyForm = ({ people, onDone, onCancel }: DatedForm) => {
  const words = useWords(adminWords);
  const roles = useWords(roleWords);
  const [row, setRow] = useState({ person: '', role: '', deputy: '', from: '', to: '', documentNumber: '' });
  const command = useCommand();
  const set = (changed: Partial<typeof row>) => setRow((before) => ({ ...before, ...changed }));
  const held = people.items.find(({ id }) => id === row.person)?.duties.map(({ role }) => role) ?? [];
  const options = people.items.map(({ id }) => ({ value: id, label: people.nameOf(id) }));
  const save = async () => {
    if ((await command.send({ method: 'PUT', path: 'deputies', body: { rows: [row] } })) !== null) onDone();
  };
  const isWhole = Object.values(row).every((text) => text.trim() !== '');
  return (
    <RowForm command={command} isWhole={isWhole} onSave={save} onCancel={onCancel}>
      <Choice
        label={words.person}
        value={row.person}
        options={options}
        onChoose={(person) => set({ person, role: '' })}
      />
      <Choice
        label={words.role}
        value={row.role}
        options={[...new Set(held)].map((role) => ({ value: role, label: roles[role] }))}
        onChoose={(role) => set({ role })}
      />
      <Choice label={words.deputy} value={row.deputy} options={options} onChoose={(deputy) => set({ deputy })} />
      <Typing label={words.from} type="datetime-local" value={row.from} onType={(from) => set({ from })} />
      <Typing label={words.to} type="datetime-local" value={row.to} onType={(to) => set({ to })} />
      <Typing
        label={words.documentNumber}
        value={row.documentNumber}
        onType={(documentNumber) => set({ documentNumber })}
      />
    </RowForm>
  );
};
