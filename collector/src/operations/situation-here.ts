import { neededBy } from '../alerts/absorbed-by.ts';
import type { AlertSignal } from '../alerts/alert-signal.ts';
import { situationOf } from '../alerts/situation-of.ts';
import type { Catalog } from '../catalog/catalog.ts';

/**
 * The situation of an alert as the registers know it. Sources of one system go down one after the other, as each is
 * asked: all of them are the situation of the source that they depend on, as long as the same unit runs both.
 */
export function situationHere(signal: AlertSignal, catalog: Pick<Catalog, 'sources'>): string {
  const { kind, source, unit } = signal;
  if (kind !== 'source.down' || source === null) return situationOf(signal);
  const roots = [...neededBy(source, catalog)].flatMap((id) => catalog.sources.get(id) ?? []);
  const [root, ...others] = roots.filter(({ dependsOn }) => dependsOn.length === 0);
  const same = root !== undefined && others.length === 0 && root.operator === unit;
  return situationOf(same ? { ...signal, source: root.id } : signal);
}
