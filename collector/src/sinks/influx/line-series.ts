import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { headOfSeries } from './line-protocol.ts';
import type { LineContext, StoredRevision } from './line-protocol.ts';

export interface Series {
  /** In the order in which they were met. */
  readonly number: number;
  /** What stands before the fields of its lines, UTF-8. */
  readonly head: Buffer;
}

/** Finds the series of a revision; measurement and tags are made into text once and kept. */
export function knownSeries({ measurementOf, tagsOf }: LineContext): (revision: StoredRevision) => Series {
  const known = new Map<IndicatorId, Map<UnitId, Series>>();
  let count = 0;
  return ({ indicator, unit }) => {
    let units = known.get(indicator);
    if (units === undefined) known.set(indicator, (units = new Map()));
    let series = units.get(unit);
    if (series === undefined) {
      const head = Buffer.from(headOfSeries(measurementOf(indicator), tagsOf(indicator, unit)));
      units.set(unit, (series = { number: count++, head }));
    }
    return series;
  };
}
