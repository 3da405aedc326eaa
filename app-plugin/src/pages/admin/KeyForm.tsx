import { Alert } from '@grafana/ui';
import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { useWords } from '../../words/language.ts';
import { Choice, Typing } from '../../screen/Choice.tsx';
import { RowForm } from '../../screen/RowForm.tsx';
import { usePeople } from './use-people.ts';
import { adminWords } from './words.ts';

/** Roles that no person holds (docs/api.md). */
const MACHINES = ['source', 'reader', 'metrics', 'webhook', 'grafana', 'grafana-datasource'] as const;

interface Props {
  readonly onMade: () => unknown;
  readonly onClose: () => void;
}

/** Makes a key for a person or a machine; its secret is shown here once and never again. */
export const KeyForm = ({ onMade, onClose }: Props) => {
  const words = useWords(adminWords);
  const people = usePeople();
  const [row, setRow] = useState({ name: '', person: '', role: '', until: '' });
  const [secret, setSecret] = useState<string | null>(null);
  const command = useCommand<{ readonly secret: string }>();
  const set = (changed: Partial<typeof row>) => setRow((before) => ({ ...before, ...changed }));
  const make = async () => {
    const body = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
    const made = await command.send({ path: 'keys', body });
    if (made === null) return;
    setSecret(made.secret);
    onMade();
  };
  if (secret !== null)
    return (
      <Alert severity="info" title={words.secret} onRemove={onClose}>
        <code>{secret}</code>
      </Alert>
    );
  const isWhole = row.name.trim() !== '' && (row.person === '') !== (row.role === '');
  return (
    <RowForm command={command} isWhole={isWhole} onSave={make} onCancel={onClose}>
      <Typing label={words.keyName} value={row.name} onType={(name) => set({ name })} />
      <Choice
        label={words.person}
        value={row.person}
        options={people.items.map(({ id }) => ({ value: id, label: people.nameOf(id) }))}
        onChoose={(person) => set({ person, role: '' })}
      />
      <Choice
        label={words.role}
        value={row.role}
        options={MACHINES.map((value) => ({ value, label: value }))}
        onChoose={(role) => set({ role, person: '' })}
      />
      <Typing label={words.validTo} type="date" value={row.until} onType={(until) => set({ until })} />
    </RowForm>
  );
};
