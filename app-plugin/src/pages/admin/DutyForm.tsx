import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { useOffice } from '../../office/use-office.ts';
import { standingUnits } from '../../office/standing-units.ts';
import { nameIn, useLanguage, useWords } from '../../words/language.ts';
import { Choice, Typing } from '../../screen/Choice.tsx';
import { RowForm } from '../../screen/RowForm.tsx';
import type { DatedForm } from './DatedRows.tsx';
import { roleWords } from './role-words.ts';
import { adminWords } from './words.ts';

/** Puts somebody on duty: unit, role, person, from when to when (office time). */
export const DutyForm = ({ people, onDone, onCancel }: DatedForm) => {
  const words = useWords(adminWords);
  const roles = useWords(roleWords);
  const language = useLanguage();
  const { registers, now } = useOffice();
  const [row, setRow] = useState({ unit: '', role: '', person: '', from: '', to: '' });
  const command = useCommand();
  const set = (changed: Partial<typeof row>) => setRow((before) => ({ ...before, ...changed }));
  const save = async () => {
    if ((await command.send({ method: 'PUT', path: 'duty', body: { rows: [row] } })) !== null) onDone();
  };
  const isWhole = Object.values(row).every((text) => text !== '');
  return (
    <RowForm command={command} isWhole={isWhole} onSave={save} onCancel={onCancel}>
      <Choice
        label={words.unit}
        value={row.unit}
        options={standingUnits(registers, now).map((unit) => ({ value: unit.id, label: nameIn(language, unit) }))}
        onChoose={(unit) => set({ unit })}
      />
      <Choice
        label={words.role}
        value={row.role}
        options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
        onChoose={(role) => set({ role })}
      />
      <Choice
        label={words.person}
        value={row.person}
        options={people.items.map(({ id }) => ({ value: id, label: people.nameOf(id) }))}
        onChoose={(person) => set({ person })}
      />
      <Typing label={words.from} type="datetime-local" value={row.from} onType={(from) => set({ from })} />
      <Typing label={words.to} type="datetime-local" value={row.to} onType={(to) => set({ to })} />
    </RowForm>
  );
};
