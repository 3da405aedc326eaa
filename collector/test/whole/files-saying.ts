import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What comes in from outside stands in the inbox, and is not what the collector keeps. */
const NOT_KEPT = /^inbox(\/|$)/;

/** Files of a data folder — database, its journal, logs — in which a text stands in UTF-8 or UTF-16. */
export function filesSaying(folder: string, text: string): readonly string[] {
  const wanted = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !NOT_KEPT.test(relative(folder, file)))
    .filter((file) => {
      const content = readFileSync(file);
      return wanted.some((bytes) => content.includes(bytes));
    });
}
