import type { SourceItem } from '@vnioc/contract/sources.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { Stack, TextLink } from '@grafana/ui';
import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { Marked } from '../../marks/Marked.tsx';
import type { Office } from '../../office/office.ts';
import { domainName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { ShortDomain } from '../../office/ShortDomain.tsx';
import { unitColumn } from '../../office/unit-column.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import type { Language } from '../../words/language.ts';
import { fill, nameIn, useLanguage, useWords } from '../../words/language.ts';
import { SourcePanel } from './SourcePanel.tsx';
import { sourcesWords } from './words.ts';

type Words = (typeof sourcesWords)[Language];

const MARKS = { up: 'normal', down: 'upstream_fault', stopped: 'paused', not_run: 'no_data' } as const;

/** Where trouble is, first: stopped, down, not run, up. */
const ORDER: readonly SourceItem['status'][] = ['stopped', 'down', 'not_run', 'up'];

/** Every upstream system and how it is doing; one of them opened beside the list. */
export const SourceList = () => {
  const words = useWords(sourcesWords);
  const language = useLanguage();
  const office = useOffice();
  const { source } = useParams();
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  const sources = useAnswer<Page<SourceItem>>('sources?limit=500', 30_000);
  const columns = useMemo(() => columnsOf(words, language, office), [words, language, office]);
  const sorted = useMemo(
    () => sources.data?.items.toSorted((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status)) ?? [],
    [sources.data],
  );
  return (
    <Stack direction="row" gap={2} alignItems="flex-start" wrap="wrap">
      <div style={{ flex: '1 1 600px', minWidth: 0 }}>
        <Answered answer={sources}>
          {() => (
            <ListTable rows={sorted} columns={columns} idOf={({ id }) => id} empty={words.noSources} name="sources" />
          )}
        </Answered>
      </div>
      {source !== undefined && (
        <SourcePanel
          key={source}
          source={sources.data?.items.find(({ id }) => id === source) ?? null}
          id={source}
          onChanged={sources.again}
          onClose={() => void navigate(`${APP_PATH}/sources?${asked}`)}
        />
      )}
    </Stack>
  );
};

const statusText = (one: SourceItem, words: Words, language: Language, now: number): string => {
  const since = one.status === 'stopped' ? one.stoppedAt : one.downSince;
  return fill(words[`status_${one.status}`], { at: since === null ? '' : bothTexts(since, now, language) });
};

const columnsOf = (words: Words, language: Language, office: Office): readonly ListColumn<SourceItem>[] => [
  {
    id: 'name',
    header: words.source,
    value: (one) => nameIn(language, one),
    cell: (one) => (
      <TextLink href={`${APP_PATH}/sources/${encodeURIComponent(one.id)}`}>{nameIn(language, one)}</TextLink>
    ),
  },
  {
    id: 'status',
    header: words.status,
    value: (one) => statusText(one, words, language, office.now),
    cell: (one) => <Marked state={MARKS[one.status]}>{statusText(one, words, language, office.now)}</Marked>,
  },
  {
    id: 'domain',
    header: words.domain,
    value: ({ domain }) => domainName(office, domain, language),
    cell: ({ domain }) => <ShortDomain id={domain} />,
  },
  { ...unitColumn<SourceItem>(words.owner, ({ owner }) => owner, office, language), id: 'owner' },
  { id: 'cadence', header: words.cadence, value: ({ cadence }) => words[`cadence_${cadence}`] },
  {
    id: 'lastSuccessAt',
    header: words.lastSuccess,
    value: ({ lastSuccessAt: at }) => (at === null ? words.never : bothTexts(at, office.now, language)),
  },
  { id: 'lastFault', header: words.lastFault, value: ({ lastFault }) => lastFault ?? '' },
];
