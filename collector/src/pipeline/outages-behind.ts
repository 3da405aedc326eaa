import type { SourceId, SourceSpec } from '../catalog/source-spec.ts';
import type { Outage } from '../observations/outage.ts';

/**
 * The outages that excuse what a source owes: its own, and those of everything it depends on (`dependsOn` in the
 * register: the link, the platform it is fetched through). Whoever lies behind a dead link is not late.
 */
export function outagesBehind(
  source: SourceId,
  sources: ReadonlyMap<SourceId, Pick<SourceSpec, 'dependsOn'>>,
  outagesOf: (source: SourceId) => readonly Outage[],
): readonly Outage[] {
  const seen = new Set<SourceId>([source]);
  for (const id of seen) for (const needed of sources.get(id)?.dependsOn ?? []) seen.add(needed);
  return [...seen].flatMap((id) => outagesOf(id));
}
