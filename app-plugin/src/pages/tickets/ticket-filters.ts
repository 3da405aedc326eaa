/** Filters of the list, as the address and the API both name them. */
export const FILTERS = ['state', 'kind', 'domain', 'unit', 'open', 'overdue', 'situation'] as const;
export type Filter = (typeof FILTERS)[number];

/** Of a page that is read at once. */
const LIMIT = 100;

/** The path below `/api/v1` for the filters of an address; everything else in the address stays there. */
export function pathOf(asked: URLSearchParams, cursor: string | null = null, limit = LIMIT): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) {
    const value = asked.get(name);
    if (value !== null && value !== '') query.set(name, value);
  }
  query.set('limit', String(limit));
  if (cursor !== null) query.set('cursor', cursor);
  return `tickets?${query}`;
}

export const isNarrowed = (asked: URLSearchParams): boolean => FILTERS.some((name) => asked.has(name));
