import type { Overview, OverviewSource } from '@vnioc/contract/overview.ts';
import type { SourceProgress } from '../../sinks/store.ts';
import type { ApiServices } from '../api-services.ts';
import type { InScope } from '../in-scope.ts';
import { overviewDomains } from './overview-domains.ts';
import { quarantineRows } from './quarantine-rows.ts';

const RUNS = 15;
const MOST_COUNTED = 500;

/** The whole page for one caller, from what the caller may see. */
export async function overviewOf(services: ApiServices, seen: InScope, who: string): Promise<Overview> {
  const { catalog, store } = services;
  const { now, simulated } = services.clock();
  const cells = (await store.states.current()).filter(({ indicator, unit }) => seen.figure(indicator, unit));
  const specs = [...catalog.sources.values()].filter((spec) => seen.source(spec));
  const progress = new Map((await store.runs.allProgress()).map((one) => [one.source, one]));
  const runs = (await store.runs.list({ limit: 100 })).filter(({ source }) => specs.some(({ id }) => id === source));
  const quarantined = await quarantineRows(services, seen, MOST_COUNTED);
  return {
    site: {
      name: catalog.site.name,
      demonstration: catalog.site.demonstration,
      registersAt: catalog.site.registersAt,
    },
    who,
    clock: { now: Math.floor(now), simulated },
    domains: overviewDomains(catalog, seen, cells, now),
    sources: specs.map((spec) => sourceOf(spec, progress.get(spec.id))),
    runs: runs.slice(0, RUNS).map((run) => ({ ...run, source: catalog.sources.get(run.source)?.name ?? run.source })),
    quarantined: quarantined.length,
    moreQuarantined: quarantined.length === MOST_COUNTED,
    lateLines: await lateLines(services, seen),
  };
}

const sourceOf = (
  { id, name, domain }: { id: string; name: string; domain: string },
  progress: SourceProgress | undefined,
): OverviewSource => ({
  id,
  name,
  domain,
  status: statusOf(progress),
  lastRunAt: progress?.lastRunAt ?? null,
  lastSuccessAt: progress?.lastSuccessAt ?? null,
  outcome: progress?.lastOutcome ?? null,
});

function statusOf(progress: SourceProgress | undefined): OverviewSource['status'] {
  if (progress === undefined || progress.lastRunAt === null) return 'not_run';
  if (progress.stoppedAt !== null) return 'stopped';
  return progress.downSince === null ? 'up' : 'down';
}

/** Lines of the ledger that are overdue now, by whose fault it is. */
async function lateLines({ store }: ApiServices, seen: InScope): Promise<Overview['lateLines']> {
  const lines = (await store.freshness.open()).filter(
    ({ source, unit, status }) => (status === 'late' || status === 'missing') && seen.line(source, unit),
  );
  const causes = Map.groupBy(lines, ({ cause }) => cause ?? 'unit');
  return [...causes].map(([cause, group]) => ({ cause, count: group.length }));
}
