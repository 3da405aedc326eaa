import { Field, Input } from '@grafana/ui';
import { useId, useState } from 'react';
import { dateText } from '../instants/instant-text.ts';
import { useWords } from '../words/language.ts';
import { dayWritten } from './day-written.ts';
import { trendWords } from './words.ts';

interface Props {
  readonly label: string;
  readonly at: number;
  /** When the day begins. */
  readonly onDay: (start: number) => void;
}

/** A day as offices write it; a browser's own field writes it by the language of the machine. Taken on Enter or leaving. */
export const DayField = ({ label, at, onDay }: Props) => {
  const [words, id] = [useWords(trendWords), useId()];
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? dateText(at);
  const start = dayWritten(shown);
  const take = () => {
    if (typed === null || start === null) return;
    setTyped(null);
    if (typed !== dateText(at)) onDay(start);
  };
  return (
    <Field label={label} htmlFor={id} noMargin invalid={start === null} error={words.badDay}>
      <Input
        {...{ id, width: 14, value: shown, inputMode: 'numeric', placeholder: words.dayHint }}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </Field>
  );
};
