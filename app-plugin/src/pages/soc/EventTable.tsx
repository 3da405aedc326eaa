import type { EventItem } from '@vnioc/contract/events.ts';
import { useMemo } from 'react';
import { bothTexts } from '../../instants/instant-text.ts';
import { Marked } from '../../marks/Marked.tsx';
import { unitName, useOffice } from '../../office/office.ts';
import { ShortUnit } from '../../office/ShortUnit.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { SEVERITY_MARK } from './severity-mark.ts';
import { socWords } from './words.ts';

const keysText = ({ keys }: EventItem): string =>
  Object.entries(keys)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

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
        cell: ({ severity }) => <Marked state={SEVERITY_MARK[severity]}>{words[severity]}</Marked>,
      },
      { id: 'at', header: words.at, value: ({ at }) => bothTexts(at, office.now, language) },
      { id: 'kind', header: words.kind, value: ({ kind }) => kind },
      { id: 'asset', header: words.asset, value: ({ asset }) => asset ?? '' },
      {
        id: 'unit',
        header: words.unit,
        value: ({ unit }) => unitName(office, unit, language),
        cell: ({ unit }) => <ShortUnit id={unit} />,
      },
      { id: 'source', header: words.source, value: ({ source }) => source },
      { id: 'keys', header: words.keys, value: keysText },
    ],
    [words, office, language],
  );
  return <ListTable rows={events} columns={columns} idOf={({ id }) => id} empty={words.none} name="security-events" />;
};
