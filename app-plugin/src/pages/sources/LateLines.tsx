import type { FreshnessItem } from '@vnioc/contract/freshness.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { useMemo } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { periodLabel } from '@vnioc/contract/period-text.ts';
import { Marked } from '../../marks/Marked.tsx';
import { sourceName } from '../../office/office.ts';
import { unitColumn } from '../../office/unit-column.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { sourcesWords } from './words.ts';

/** What is owed and not there: an upstream fault never looks like a unit's. */
export const LateLines = () => {
  const words = useWords(sourcesWords);
  const language = useLanguage();
  const office = useOffice();
  const overdue = useAnswer<Page<FreshnessItem>>('freshness?overdue=true&limit=500', 60_000);
  const columns = useMemo((): readonly ListColumn<FreshnessItem>[] => {
    const status = ({ status: word }: FreshnessItem) => (word === 'missing' ? words.missing : words.late);
    return [
      unitColumn(words.unit, ({ unit }) => unit, office, language),
      { id: 'source', header: words.source, value: ({ source }) => sourceName(office, source, language) },
      {
        id: 'period',
        header: words.period,
        value: ({ period }) => period,
        cell: ({ period }) => periodLabel(period, language),
      },
      { id: 'dueAt', header: words.dueAt, value: ({ dueAt }) => bothTexts(dueAt, office.now, language) },
      {
        id: 'status',
        header: words.status,
        value: status,
        cell: (line) => <Marked state={line.cause === 'source' ? 'upstream_fault' : 'stale'}>{status(line)}</Marked>,
      },
      { id: 'cause', header: words.cause, value: ({ cause }) => (cause === null ? '' : words[`cause_${cause}`]) },
    ];
  }, [office, language, words]);
  return (
    <Answered answer={overdue}>
      {({ items, next }) => (
        <ListTable
          rows={items}
          isCut={next !== null}
          columns={columns}
          idOf={({ source, unit, period }) => `${source} ${unit} ${period}`}
          empty={words.noneLate}
          name="late-figures"
        />
      )}
    </Answered>
  );
};
