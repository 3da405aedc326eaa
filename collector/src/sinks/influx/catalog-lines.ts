import type { Catalog } from '../../catalog/catalog.ts';
import type { LineContext } from './line-protocol.ts';

/** Measurements and tags as the registers name them; what is in no register keeps its id, so that nothing is dropped. */
export const catalogLines = ({ indicators, units }: Pick<Catalog, 'indicators' | 'units'>): LineContext => ({
  measurementOf: (indicator) => indicators.get(indicator)?.metric ?? `vnioc_${indicator.replaceAll('.', '_')}`,
  tagsOf: (indicator, unit) => ({
    unit_id: unit,
    level: units.get(unit)?.level ?? '',
    domain: indicators.get(indicator)?.domain ?? '',
    indicator,
  }),
});
