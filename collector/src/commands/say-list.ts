import type { CommandContext } from './command.ts';
import { table } from './table.ts';

/** How a list of the API looks on a terminal. */
export interface Columns<Item> {
  readonly heads: readonly string[];
  readonly row: (item: Item) => readonly (string | number | null)[];
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | null;
}

/** Prints one page of a list, and beside it whether there is more. */
export async function sayList<Item>(
  { reading, json, say, complain }: CommandContext,
  path: string,
  { heads, row }: Columns<Item>,
): Promise<number> {
  const { items, next = null } = await (await reading()).get<Page<Item>>(path);
  say(json ? JSON.stringify(items, null, 2) : table(heads, items.map(row)));
  if (next !== null) complain('… còn nữa; tăng --limit. / There is more; raise --limit.');
  return 0;
}
