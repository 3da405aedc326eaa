import type { EventItem } from '@vnioc/contract/events.ts';
import { SOC_DOMAIN, type Page as PageOf } from '@vnioc/contract/words.ts';
import { Button, RadioButtonGroup, Stack } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ask } from '../../collector/client.ts';
import { newsOfCases } from '../../collector/live/news.ts';
import { useRead, type Answer } from '../../collector/use-read.ts';
import { instantText } from '../../instants/instant-text.ts';
import { useOfficeContext } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Page } from '../../screen/Page.tsx';
import { numberText } from '../../words/figures.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { Cases } from './Cases.tsx';
import { EventTable } from './EventTable.tsx';
import { HourBars } from './HourBars.tsx';
import { keyOf, type By } from './key-of.ts';
import { kindText } from './kind-words.ts';
import { Tallies } from './Tallies.tsx';
import { socWords } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Events are not told live: what becomes of them, cases and tickets, is. */
const EVERY_MINUTE = { every: MINUTE, news: newsOfCases };
const RANGES = [6, 24, 72, 168] as const;
const MOST = 1000;

/** SOC: what was seen, by whom, on which device; the cases it belongs to, and their tickets. */
export const SocPage = () => {
  const words = useWords(socWords);
  const [asked, setAsked] = useSearchParams();
  const hours = RANGES.find((range) => String(range) === asked.get('hours')) ?? 24;
  const seen = useSeen(hours);
  return (
    <Page
      title={words.title}
      actions={
        <RadioButtonGroup
          aria-label={words.range}
          options={RANGES.map((value) => ({ value, label: fill(words.hours, { n: value }) }))}
          value={hours}
          onChange={(value) => setAsked(new URLSearchParams({ hours: String(value) }), { replace: true })}
        />
      }
    >
      <Cases domain={SOC_DOMAIN} />
      <Answered answer={seen}>
        {({ page: { items, next }, from, to }) => <Events events={items} isCut={next !== null} from={from} to={to} />}
      </Answered>
    </Page>
  );
};

interface Seen {
  readonly page: PageOf<EventItem>;
  readonly from: number;
  readonly to: number;
}

/** The events of the last hours, up to the minute in which they are read; read again without emptying the page. */
function useSeen(hours: number): Answer<Seen> {
  const language = useLanguage();
  const { time } = useOfficeContext();
  const read = useMemo(
    () => async (): Promise<Seen> => {
      const to = Math.floor(time.now() / MINUTE) * MINUTE;
      const from = to - hours * HOUR;
      const path = `events?domain=${SOC_DOMAIN}&from=${new Date(from).toISOString()}&limit=${MOST}`;
      return { page: await ask<PageOf<EventItem>>({ path, language }), from, to };
    },
    [hours, language, time],
  );
  return useRead(read, EVERY_MINUTE);
}

interface EventsProps {
  readonly events: readonly EventItem[];
  readonly isCut: boolean;
  readonly from: number;
  readonly to: number;
}

interface Only {
  readonly by: By;
  readonly key: string;
}

const Events = ({ events, isCut, from, to }: EventsProps) => {
  const words = useWords(socWords);
  const language = useLanguage();
  const [only, setOnly] = useState<Only | null>(null);
  const shown = useMemo(
    () => (only === null ? events : events.filter((event) => keyOf(event, only.by) === only.key)),
    [events, only],
  );
  const said = {
    n: numberText(events.length, language),
    from: instantText(from, to, language),
    to: instantText(to, to, language),
  };
  return (
    <Stack direction="column" gap={1}>
      <p style={{ margin: 0 }}>
        {fill(words.events, said)} {isCut && <strong>{fill(words.cut, { n: said.n })}</strong>}
      </p>
      <HourBars events={shown} from={from} to={to} />
      <Stack direction="row" gap={1} wrap="wrap" alignItems="flex-start">
        {(['kind', 'source', 'asset'] as const).map((by) => (
          <Tallies key={by} by={by} events={events} onChoose={(key) => setOnly({ by, key })} />
        ))}
      </Stack>
      {only !== null && (
        <Stack direction="row" gap={1} alignItems="center">
          <span>{fill(words.filtered, { what: only.key === '' ? words.noAsset : kindText(only.key, language) })}</span>
          <Button size="sm" variant="secondary" onClick={() => setOnly(null)}>
            {words.clear}
          </Button>
        </Stack>
      )}
      <EventTable events={shown} />
    </Stack>
  );
};
