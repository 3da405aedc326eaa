import type { Installation } from '../service/installation.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Every item of a list of the API, page after page. */
export async function allItems<T>(
  { get }: Installation,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const asked = new URLSearchParams({ limit: '1000', ...query, ...(cursor === '' ? {} : { cursor }) });
    const page: Page<T> = await get(`${path}?${asked.toString()}`);
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}
