import { Button, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { useOffice } from '../../office/office.ts';
import { standingUnits } from '../../office/standing-units.ts';
import { Fault } from '../../screen/Fault.tsx';
import { nameIn, useLanguage, useWords } from '../../words/language.ts';
import { Choice, Typing } from '../../screen/Choice.tsx';
import { roleWords } from './role-words.ts';
import type { People } from './use-people.ts';
import { adminWords } from './words.ts';

interface Props {
  readonly people: People;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Puts somebody on duty: unit, role, person, from when to when (office time). */
export const DutyForm = ({ people, onDone, onCancel }: Props) => {
  const words = useWords(adminWords);
  const roles = useWords(roleWords);
  const language = useLanguage();
  const { registers, now } = useOffice();
  const [row, setRow] = useState({ unit: '', role: '', person: '', from: '', to: '' });
  const { send, sending, fault } = useCommand();
  const set = (changed: Partial<typeof row>) => setRow((before) => ({ ...before, ...changed }));
  const save = async () => {
    if ((await send({ method: 'PUT', path: 'duty', body: { rows: [row] } })) !== null) onDone();
  };
  const isWhole = Object.values(row).every((text) => text !== '');
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Stack direction="row" gap={1} wrap="wrap" alignItems="flex-end">
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
        <Button disabled={!isWhole || sending} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Stack>
    </>
  );
};
