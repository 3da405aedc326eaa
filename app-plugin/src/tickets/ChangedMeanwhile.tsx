import { Alert, Button, Stack } from '@grafana/ui';
import { bothTexts } from '../instants/instant-text.ts';
import { useOffice } from '../office/use-office.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import type { Meanwhile } from './changed-since.ts';
import { eventTitle } from './event-title.ts';
import { ticketStateWords } from './words.ts';

interface Props {
  readonly meanwhile: Meanwhile;
  readonly onLook: () => void;
  readonly onAnyway: () => void;
}

/** Somebody else was faster (409): what happened since, before anything is done a second time. */
export const ChangedMeanwhile = ({ meanwhile: { state, events }, onLook, onAnyway }: Props) => {
  const words = useWords(actWords);
  const states = useWords(ticketStateWords) as Readonly<Record<string, string>>;
  const language = useLanguage();
  const office = useOffice();
  const title = fill(words.meanwhile, { n: events.length, state: states[state] ?? state });
  return (
    <Alert severity="warning" title={title}>
      <ul>
        {events.map(({ seq, type, at }) => (
          <li key={seq}>
            {eventTitle(type, language)} ({bothTexts(at, office.now, language)})
          </li>
        ))}
      </ul>
      <p>{words.meanwhileHint}</p>
      <Stack direction="row" gap={1}>
        <Button type="button" size="sm" onClick={onLook}>
          {words.look}
        </Button>
        <Button type="button" size="sm" variant="secondary" onClick={onAnyway}>
          {words.sendAnyway}
        </Button>
      </Stack>
    </Alert>
  );
};
