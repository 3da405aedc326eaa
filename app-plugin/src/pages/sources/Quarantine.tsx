import type { QuarantineItem } from '@vnioc/contract/quarantine.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { useMemo } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { sourceName } from '../../office/office.ts';
import { unitColumn } from '../../office/unit-column.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { sourcesWords } from './words.ts';

const valuesText = ({ values }: QuarantineItem): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

/** Records that were not accepted: row, field and reason, so that their sender can mend them. */
export const Quarantine = () => {
  const words = useWords(sourcesWords);
  const language = useLanguage();
  const office = useOffice();
  const records = useAnswer<Page<QuarantineItem>>('quarantine?limit=500', 60_000);
  const columns = useMemo((): readonly ListColumn<QuarantineItem>[] => {
    return [
      { id: 'at', header: words.at, value: ({ at }) => bothTexts(at, office.now, language) },
      { id: 'source', header: words.source, value: ({ source }) => sourceName(office, source, language) },
      unitColumn(words.unit, ({ unit }) => unit, office, language),
      { id: 'origin', header: words.origin, value: ({ origin }) => origin },
      { id: 'row', header: words.row, value: ({ row }) => row },
      { id: 'field', header: words.field, value: ({ field }) => field },
      { id: 'why', header: words.why, value: ({ sentence }) => sentence[language] },
      { id: 'values', header: words.values, value: valuesText },
    ];
  }, [office, language, words]);
  return (
    <Answered answer={records}>
      {({ items, next }) => (
        <ListTable
          rows={items}
          isCut={next !== null}
          columns={columns}
          idOf={({ id }) => String(id)}
          empty={words.noneQuarantined}
          name="quarantine"
        />
      )}
    </Answered>
  );
};
