import type { EntryAnswer } from '@vnioc/contract/entries.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { Button } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { periodLabel } from '@vnioc/contract/period-text.ts';
import type { Office } from '../../office/office.ts';
import { indicatorName, mayDo } from '../../office/office.ts';
import { unitColumn } from '../../office/unit-column.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { figureText } from '../../words/figures.ts';
import type { Language } from '../../words/language.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { EntryDecision } from './EntryDecision.tsx';
import { EntryForm } from './EntryForm.tsx';
import { sourcesWords } from './words.ts';

/** Figures typed in by one person and approved by another. */
export const Entries = () => {
  const words = useWords(sourcesWords);
  const language = useLanguage();
  const office = useOffice();
  const [isEntering, setEntering] = useState(false);
  const entries = useAnswer<Page<EntryAnswer>>('entries?limit=500', 30_000);
  const { again } = entries;
  const columns = useMemo(() => columnsOf({ words, office, language, again }), [words, office, language, again]);
  return (
    <>
      {mayDo(office, 'enter figures') &&
        (isEntering ? (
          <EntryForm onEntered={again} />
        ) : (
          <Button icon="plus" onClick={() => setEntering(true)}>
            {words.newEntry}
          </Button>
        ))}
      <div style={{ paddingTop: 8 }}>
        <Answered answer={entries}>
          {({ items, next }) => (
            <ListTable
              {...{ rows: items, isCut: next !== null, columns, name: 'entries' }}
              idOf={({ id }) => id}
              empty={words.noEntries}
            />
          )}
        </Answered>
      </div>
    </>
  );
};

interface Asked {
  readonly words: (typeof sourcesWords)[Language];
  readonly office: Office;
  readonly language: Language;
  readonly again: () => Promise<void>;
}

const columnsOf = ({ words, office, language, again }: Asked): readonly ListColumn<EntryAnswer>[] => [
  {
    id: 'status',
    header: words.status,
    value: ({ status }) => words[`entryStatus_${status}`],
    cell: (entry) =>
      entry.status === 'pending' && mayDo(office, 'approve entries') ? (
        <EntryDecision entry={entry.id} onDecided={again} />
      ) : (
        words[`entryStatus_${entry.status}`]
      ),
  },
  {
    id: 'indicator',
    header: words.indicator,
    value: ({ indicator }) => indicatorName(office, indicator, language),
  },
  unitColumn(words.unit, ({ unit }) => unit, office, language),
  {
    id: 'period',
    header: words.period,
    value: ({ period }) => period,
    cell: ({ period }) => periodLabel(period, language),
  },
  { id: 'value', header: words.value, value: (entry) => valueText(entry, office, language) },
  { id: 'evidence', header: words.evidence, value: ({ evidence }) => evidence.document },
  { id: 'by', header: words.enteredBy, value: ({ enteredBy }) => enteredBy },
  { id: 'at', header: words.at, value: ({ enteredAt }) => bothTexts(enteredAt, office.now, language) },
  { id: 'reason', header: words.reason, value: ({ reason }) => reason ?? '' },
];

function valueText(
  { indicator, value, numerator, denominator }: EntryAnswer,
  office: Office,
  language: Language,
): string {
  if (value === null) return `${numerator ?? '–'} / ${denominator ?? '–'}`;
  const shown = office.indicator(indicator)?.shown;
  return shown === undefined ? String(value) : (figureText(value, shown, language) ?? '');
}
