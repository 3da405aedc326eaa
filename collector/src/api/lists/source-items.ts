import type { SourceItem } from '@vnioc/contract/sources.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { Run, SourceProgress, Store } from '../../sinks/store.ts';

/** The sources of the registers with how they are doing, in the order of the registers. */
export async function sourceItems(
  catalog: Catalog,
  store: Store,
  keep: (spec: SourceSpec) => boolean,
): Promise<readonly SourceItem[]> {
  const progress = new Map((await store.runs.allProgress()).map((one) => [one.source, one]));
  const items: SourceItem[] = [];
  for (const spec of [...catalog.sources.values()].filter(keep)) {
    const [last] = await store.runs.list({ source: spec.id, limit: 1 });
    items.push(sourceItem(spec, progress.get(spec.id) ?? null, last ?? null));
  }
  return items;
}

const sourceItem = (spec: SourceSpec, progress: SourceProgress | null, last: Run | null): SourceItem => ({
  ...{ id: spec.id, name: spec.name, nameEn: spec.nameEn, domain: spec.domain, kind: spec.kind, cadence: spec.cadence },
  ...{ owner: spec.owner, operator: spec.operator },
  schedule: { at: spec.schedule.at ?? [], every: spec.schedule.every ?? null, days: spec.schedule.days },
  status: statusOf(progress),
  lastRunAt: progress?.lastRunAt ?? null,
  lastSuccessAt: progress?.lastSuccessAt ?? null,
  lastOutcome: progress?.lastOutcome ?? null,
  lastFault: last?.fault ?? null,
  downSince: progress?.downSince ?? null,
  stoppedAt: progress?.stoppedAt ?? null,
  openRefusals: progress?.openRefusals.length ?? 0,
});

function statusOf(progress: SourceProgress | null): SourceItem['status'] {
  if (progress === null || progress.lastRunAt === null) return 'not_run';
  if (progress.stoppedAt !== null) return 'stopped';
  return progress.downSince === null ? 'up' : 'down';
}
