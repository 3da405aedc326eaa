import type { OverviewChange } from '@vnioc/contract/overview.ts';
import type { ApiServices } from '../api-services.ts';
import type { InScope } from '../in-scope.ts';

const READ = 2000;
const SHOWN = 200;

/** The last changes of state that the caller may see, newest first. */
export async function recentChanges(
  { catalog, store }: Pick<ApiServices, 'catalog' | 'store'>,
  seen: InScope,
): Promise<readonly OverviewChange[]> {
  const changes = await store.states.transitions({ limit: READ, newestFirst: true });
  return (
    changes
      // A cell that begins well is no news.
      .filter(({ from, to }) => from !== null || to !== 'normal')
      .filter(({ indicator, unit }) => seen.figure(indicator, unit))
      .slice(0, SHOWN)
      .map(({ indicator: id, unit, at, from, to, value }) => {
        const indicator = catalog.indicators.get(id);
        return {
          ...{ at, from, to, what: indicator?.name ?? id, unit: catalog.units.get(unit)?.name ?? unit },
          figure: indicator === undefined ? null : { value, shown: indicator.shown },
        };
      })
  );
}
