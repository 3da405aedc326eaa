import { Input } from '@grafana/ui';
import { useWords } from '../../words/language.ts';
import { Labelled } from './DraftFields.tsx';
import type { DraftProps } from './draft-ticket.ts';
import { ticketsWords } from './words.ts';

const PARTS = [
  ['name', 'new_name', 200],
  ['phone', 'new_phone', 40],
  ['place', 'new_place', 500],
] as const;

/** Who called or reported: kept encrypted, masked for everybody but the center. */
export const PersonFields = ({ draft, change }: DraftProps) => {
  const words = useWords(ticketsWords);
  return (
    <fieldset
      style={{
        display: 'grid',
        gap: 8,
        gridColumn: '1 / -1',
        gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
      }}
    >
      <legend style={{ fontSize: 14, margin: 0 }}>{words.new_person}</legend>
      {PARTS.map(([name, label, most]) => (
        <Labelled key={name} name={name} label={words[label]}>
          <Input
            id={`new-${name}`}
            maxLength={most}
            autoComplete="off"
            value={draft[name]}
            onChange={(e) => change({ [name]: e.currentTarget.value })}
          />
        </Labelled>
      ))}
    </fieldset>
  );
};
