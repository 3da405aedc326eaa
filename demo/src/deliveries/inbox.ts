import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrearsBook, planBook, weekBook } from '../systems/budget/books.ts';
import { divisionBook, sectorBook } from '../systems/education/books.ts';
import { healthMonthBook } from '../systems/health/books.ts';
import type { Instant } from '../world/time.ts';
import type { World } from '../world/world.ts';
import { dropsOf, type Book, type FileDrop } from './file-drop.ts';

const BOOKS: readonly Book[] = [planBook, weekBook, arrearsBook, healthMonthBook, sectorBook, divisionBook];

/** Files due in `(from, to]`, oldest first. */
export const filesDue = (world: World, from: Instant, to: Instant): readonly FileDrop[] =>
  BOOKS.flatMap((book) => dropsOf(world, book, from, to)).sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));

/** Puts a file into its folder, whole: it is written aside and moved into place. */
export async function drop(inbox: string, file: FileDrop): Promise<void> {
  const aside = join(inbox, '.demo', file.name);
  const folder = join(inbox, file.folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(aside, await file.content());
  renameSync(aside, join(folder, file.name));
}
