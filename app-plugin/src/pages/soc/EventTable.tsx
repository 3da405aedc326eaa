import type { EventItem } from '@vnioc/contract/events.ts';
import { useMemo } from 'react';
import { bothTexts, instantText, relativeText } from '../../instants/instant-text.ts';
import { Marked } from '../../marks/Marked.tsx';
import { sourceName } from '../../office/office.ts';
import { unitColumn } from '../../office/unit-column.ts';
import { useOffice } from '../../office/use-office.ts';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { kindOf, kindText } from './kind-words.ts';
import { SEVERITY_MARK } from './severity-mark.ts';
import { socWords } from './words.ts';

const keysText = ({ keys }: EventItem): string =>
  Object.entries(keys)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

/** The rule that matched, and who spoke with whom; everything else when it is opened. */
const Keys = ({ event }: { readonly event: EventItem }) => {
  const { signatureName, host, peer, port } = event.keys;
  const between = [host, peer].filter(Boolean).join(' → ');
  const head = [signatureName, port === undefined ? between : `${between}:${port}`].filter(Boolean).join(' · ');
  return (
    <details>
      <summary>{head === '' ? keysText(event) : head}</summary>
      <small>{keysText(event)}</small>
    </details>
  );
};

const ONE_LINE = { whiteSpace: 'nowrap' } as const;

/** Events one by one, newest first; nothing personal is kept in them. */
export const EventTable = ({ events }: { readonly events: readonly EventItem[] }) => {
  const words = useWords(socWords);
  const language = useLanguage();
  const office = useOffice();
  const columns = useMemo(
    (): readonly ListColumn<EventItem>[] => [
      {
        id: 'severity',
        header: words.severity,
        value: ({ severity }) => words[severity],
        cell: ({ severity }) => (
          <span style={ONE_LINE}>
            <Marked state={SEVERITY_MARK[severity]}>{words[severity]}</Marked>
          </span>
        ),
      },
      {
        ...{ id: 'at', header: words.at, value: ({ at }) => bothTexts(at, office.now, language) },
        cell: ({ at }) => (
          <span style={ONE_LINE}>
            {instantText(at, office.now, language)}
            <br />
            <small>{relativeText(at, office.now, language)}</small>
          </span>
        ),
      },
      {
        ...{ id: 'kind', header: words.kind, value: (event) => kindText(kindOf(event), language) },
        cell: (event) => <span title={event.kind}>{kindText(kindOf(event), language)}</span>,
      },
      { id: 'asset', header: words.asset, value: ({ asset }) => asset ?? '' },
      unitColumn(words.unit, ({ unit }) => unit, office, language),
      { id: 'source', header: words.source, value: ({ source }) => sourceName(office, source, language) },
      { id: 'keys', header: words.keys, value: keysText, cell: (event) => <Keys event={event} /> },
    ],
    [words, office, language],
  );
  return <ListTable rows={events} columns={columns} idOf={({ id }) => id} empty={words.none} name="security-events" />;
};
