import type { Feed } from '../world/feed.ts';
import type { Period } from '../world/period.ts';
import { periodsOf, seenAt, statementsOf, type Statement } from '../world/statements.ts';
import { DAY, type Instant } from '../world/time.ts';
import type { World } from '../world/world.ts';

/** A file that somebody puts into a folder of the collector at an instant. */
export interface FileDrop {
  /** Folder below the inbox, named after the source. */
  readonly folder: string;
  readonly name: string;
  readonly at: Instant;
  content(): Promise<Buffer>;
}

/** How a feed becomes files: the stem of their names, and what stands in one. */
export interface Book {
  readonly feed: Feed;
  readonly stem: string;
  readonly extension: 'csv' | 'xlsx';
  write(period: Period, rows: readonly Statement[]): Promise<Buffer>;
}

/** Longest time between the end of a period and its last correction. */
const LATEST = 60 * DAY;

/**
 * Files of a book whose instant lies in `(from, to]`. Whatever changes for a period makes one more complete file,
 * numbered `lan-1`, `lan-2`…, so that reading them in the order of their names ends with the last word.
 */
export function dropsOf(world: World, book: Book, from: Instant, to: Instant): readonly FileDrop[] {
  return periodsOf(world, book.feed, from - LATEST - 366 * DAY, to)
    .flatMap((period) => filesOf(world, book, period))
    .filter((file) => from < file.at && file.at <= to);
}

function filesOf(world: World, book: Book, period: Period): readonly FileDrop[] {
  const rows = book.feed.units.map((unit) => statementsOf(world, book.feed, unit, period));
  const instants = [...new Set(rows.flat().map((statement) => statement.servedAt))].sort((a, b) => a - b);
  return instants.map((at, index) => ({
    folder: book.feed.source,
    name: `${book.stem}-${period.key.replace('cal:', '')}-lan-${index + 1}.${book.extension}`,
    at,
    content: () =>
      book.write(
        period,
        rows.map((statements) => seenAt(statements, at)).filter((statement) => statement !== undefined),
      ),
  }));
}
