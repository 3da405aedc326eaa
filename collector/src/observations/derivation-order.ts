import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import { inputsOf } from './input-needs.ts';

export interface DerivationOrder {
  /** Indicators with a formula, every one after its inputs. */
  readonly order: readonly IndicatorId[];
  /** Indicators that rest on themselves, each way round listed once: a fault of the register. */
  readonly cycles: readonly (readonly IndicatorId[])[];
}

/** In which order derived indicators are computed. Those on a cycle are not in `order`. */
export function derivationOrder(catalog: Pick<Catalog, 'indicators'>): DerivationOrder {
  const order: IndicatorId[] = [];
  const cycles: IndicatorId[][] = [];
  const done = new Map<IndicatorId, 'sound' | 'cyclic'>();
  const visit = (id: IndicatorId, path: readonly IndicatorId[]): 'sound' | 'cyclic' => {
    const known = done.get(id);
    if (known) return known;
    if (path.includes(id)) {
      cycles.push(path.slice(path.indexOf(id)));
      return 'cyclic';
    }
    const formula = catalog.indicators.get(id)?.formula ?? null;
    const inputs = formula ? inputsOf(formula).map((input) => visit(input, [...path, id])) : [];
    const verdict = inputs.includes('cyclic') ? 'cyclic' : 'sound';
    done.set(id, verdict);
    if (verdict === 'sound' && formula) order.push(id);
    return verdict;
  };
  for (const id of catalog.indicators.keys()) visit(id, []);
  return { order, cycles };
}
