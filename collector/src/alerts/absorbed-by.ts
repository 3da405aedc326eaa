import type { Catalog } from '../catalog/catalog.ts';
import { sourcesOwing } from '../catalog/lookup/sources-owing.ts';
import { isWithin } from '../catalog/lookup/unit-tree.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import type { AlertSignal } from './alert-signal.ts';
import { diesWithItsUnit, ROOT_KINDS } from './root-kinds.ts';
import { situationOf } from './situation-of.ts';

/** True for an alert that may speak for others: a source, a link, the power. */
export const isRootCause = ({ kind }: AlertSignal): boolean => ROOT_KINDS.includes(kind);

/**
 * The root cause that speaks for an alert, among those that fire now; null when it speaks for itself (SEMANTICS §4). A
 * dead source absorbs the sources that depend on it and the lateness of what they owe; a dead link or power what dies
 * with its unit. Of several the deepest is taken: the one that none of the others absorbs. Drills stay among themselves.
 */
export function absorbedBy<T extends AlertSignal>(
  signal: AlertSignal,
  firing: readonly T[],
  catalog: Catalog,
  at: Instant,
): T | null {
  const own = situationOf(signal);
  const causes = firing.filter(
    (root) => root.drill === signal.drill && situationOf(root) !== own && absorbs(root, signal, catalog, at),
  );
  const deepest = causes.find((root) => !causes.some((other) => other !== root && absorbs(other, root, catalog, at)));
  return deepest ?? causes[0] ?? null;
}

function absorbs(root: AlertSignal, signal: AlertSignal, catalog: Catalog, at: Instant): boolean {
  if (root.kind === 'source.down') return root.source !== null && liesBehind(root.source, signal, catalog);
  if (!ROOT_KINDS.includes(root.kind) || !diesWithItsUnit(signal.kind) || signal.kind === root.kind) return false;
  if (root.asset !== null && root.asset === signal.asset) return true;
  return root.unit !== null && signal.unit !== null && isWithin(catalog, signal.unit, root.unit, dateOf(at));
}

/** A judged state is a fact and never absorbed; missing data are, with the source or with what it depends on. */
function liesBehind(dead: SourceId, { kind, source, indicator }: AlertSignal, catalog: Catalog): boolean {
  if (!diesWithItsUnit(kind)) return false;
  if (source !== null) {
    const needed = neededBy(source, catalog);
    return kind === 'source.down' || kind === 'source' ? needed.has(dead) && source !== dead : needed.has(dead);
  }
  if (indicator === null) return false;
  return sourcesOwing(catalog, indicator).some(({ id }) => neededBy(id, catalog).has(dead));
}

/** A source and everything it depends on, near or far. */
export function neededBy(source: SourceId, { sources }: Pick<Catalog, 'sources'>): ReadonlySet<SourceId> {
  const needed = new Set<SourceId>([source]);
  for (const id of needed) for (const next of sources.get(id)?.dependsOn ?? []) needed.add(next);
  return needed;
}
