import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PURE = ['kernel', 'observations', 'events'].map((folder) => join(ROOT, 'collector/src', folder));

const exportsOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^export (?:function|const) (\w+)/gm)])
    .map(([, name = '']) => name);

/** Names in the last column of the tables: `dueOf(period, …)` names `dueOf`. */
const namedIn = (page: string): string[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.includes('---') && !line.startsWith('| rule'))
    .flatMap((line) => [...(line.split(/(?<!\\)\|/).at(-2) ?? '').matchAll(/`(\w+)/g)])
    .map(([, name = '']) => name);

describe('the list of rules', () => {
  const names = namedIn(readFileSync(join(ROOT, 'docs/rules.md'), 'utf8'));

  it('names functions', () => {
    expect(names.length).toBeGreaterThan(40);
  });

  it('names only functions that exist', () => {
    const known = new Set(PURE.flatMap(exportsOf));
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });
});
