import type { OwedItem } from '@vnioc/contract/owed.ts';
import { latenessWords } from '../../figures/words.ts';
import { instantText, workingSpanText } from '../../instants/instant-text.ts';
import { periodText } from '@vnioc/contract/period-text.ts';
import type { Office } from '../../office/office.ts';
import { indicatorName, unitName } from '../../office/office.ts';
import type { Language } from '../../words/language.ts';
import { fill } from '../../words/language.ts';
import { unitWords } from './words.ts';

export interface OwedTexts {
  readonly title: string;
  readonly due: string;
  readonly late: boolean;
  readonly missing: string;
  /** Where the lateness is somebody else's fault. */
  readonly excuse: string | null;
}

/** What a source sends by itself and is not late asks nothing of anybody. */
export const asksSomething = ({ by, leftMs }: Pick<OwedItem, 'by' | 'leftMs'>): boolean => by !== 'none' || leftMs < 0;

const NAMED = 3;

/** What is owed, in words; the names of more than three indicators are not read out. */
export const owedTexts = (item: OwedItem, office: Office, language: Language): OwedTexts => {
  const words = unitWords[language];
  const late = item.leftMs < 0;
  const span = workingSpanText(item.leftMs, language);
  const at = fill(words.dueAt, { at: instantText(item.dueAt, office.now, language) });
  const names = item.missing.map((id) => indicatorName(office, id, language));
  const some = names.slice(0, NAMED).join('; ');
  const said = names.length > NAMED ? fill(words.missingMore, { names: some, n: names.length - NAMED }) : some;
  const units = item.units.map((unit) => unitName(office, unit, language)).join(', ');
  return {
    title: fill(words.owedLine, { name: item.name[language], period: periodText(item.period, language) }),
    due: `${at}, ${fill(late ? words.over : words.left, { span })}`,
    late,
    missing:
      item.units.length > 1
        ? fill(words.unitsMissing, { n: item.units.length, names: units })
        : fill(words.missing, { n: names.length, names: said }),
    excuse:
      item.cause === null || item.cause === 'unit'
        ? null
        : fill(words.notOurFault, { cause: latenessWords[language][item.cause] }),
  };
};
