import type { OverviewQuarantineRow } from '@vnioc/contract/overview.ts';
import type { ApiServices } from '../api-services.ts';
import type { InScope } from '../in-scope.ts';

const PAGE = 500;
const MOST_PAGES = 10;

/** Records in quarantine that the caller may see, newest first; of no unit that could be read: its source's owner's. */
export async function quarantineRows(
  { store, catalog }: Pick<ApiServices, 'store' | 'catalog'>,
  seen: InScope,
  limit: number,
): Promise<readonly OverviewQuarantineRow[]> {
  const found: OverviewQuarantineRow[] = [];
  let before: number | undefined;
  for (let page = 0; page < MOST_PAGES && found.length < limit; page += 1) {
    const rows = await store.quarantine.list({ limit: PAGE, ...(before === undefined ? {} : { before }) });
    for (const { source, unit, at, origin, row, field, sentence } of rows) {
      const owner = unit ?? catalog.sources.get(source)?.owner;
      if (owner === undefined || !seen.line(source, owner)) continue;
      found.push({
        at,
        source: catalog.sources.get(source)?.name ?? source,
        origin,
        row,
        field,
        sentence: sentence.vi,
      });
    }
    before = rows.at(-1)?.id;
    if (rows.length < PAGE) break;
  }
  return found.slice(0, limit);
}
