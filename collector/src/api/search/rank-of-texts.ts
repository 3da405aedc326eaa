import { hasEveryWord, type SearchRank } from '../../tickets/ticket-search.ts';

/**
 * How well the folded names of a row of the registers answer: one of them is what was asked, one begins so, or all of them
 * together have every word. Null: not found.
 */
function rankOfTexts(texts: readonly string[], sought: readonly string[]): SearchRank | null {
  if (sought.length === 0) return null;
  const phrase = sought.join(' ');
  if (texts.includes(phrase)) return 0;
  if (texts.some((text) => text.startsWith(phrase))) return 1;
  return hasEveryWord(texts.join(' '), sought) ? 2 : null;
}

export interface Findable<Row> {
  readonly row: Row;
  /** Folded. */
  readonly texts: readonly string[];
}

/** Rows that are found and may be seen, best first, else in the order of the registers; at most `limit`, and one more to tell that there are more. */
export function bestOf<Row>(
  all: readonly Findable<Row>[],
  sought: readonly string[],
  { limit, sees, isPast = () => false }: Choice<Row>,
): readonly Row[] {
  const found = all.flatMap(({ row, texts }) => {
    const rank = rankOfTexts(texts, sought);
    return rank === null || !sees(row) ? [] : [{ row, order: rank + (isPast(row) ? PAST : 0) }];
  });
  return found
    .toSorted((a, b) => a.order - b.order)
    .slice(0, limit + 1)
    .map(({ row }) => row);
}

interface Choice<Row> {
  readonly limit: number;
  readonly sees: (row: Row) => boolean;
  /** Comes behind everything that is not. */
  readonly isPast?: (row: Row) => boolean;
}

const PAST = 10;
