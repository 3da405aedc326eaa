import type { Catalog } from '../../collector/src/catalog/catalog.ts';
import type { SourceSpec } from '../../collector/src/catalog/source-spec.ts';
import { periodSpan } from '../../collector/src/kernel/period.ts';
import type { PeriodId } from '../../collector/src/kernel/period.ts';
import type { ObservationStore } from '../../collector/src/sinks/store.ts';
import { Delivery } from '../../collector/src/sources/mapping/delivery.ts';
import { parseRecords } from '../../collector/src/sources/mapping/parse-records.ts';
import { tableRecords } from '../../collector/src/sources/mapping/records.ts';
import { COLUMNS, READ_AT } from './csv-rows.ts';

type Spool = Pick<ObservationStore, 'since' | 'lastPosition'>;

/** Parsed rows that are validated when the sink asks for them: everything between parser and server, without a store. */
export function parsedSpool(rows: readonly (readonly string[])[], spec: SourceSpec, catalog: Catalog): Spool {
  const delivery = new Delivery();
  const ends = new Map<PeriodId, number>();
  const endOf = (period: PeriodId): number => {
    const known = ends.get(period) ?? periodSpan(period).to;
    ends.set(period, known);
    return known;
  };
  const context = { spec, catalog, knownAt: READ_AT, fingerprint: (text: string) => text, released: new Set<string>() };
  return {
    since: async (position, limit) => {
      const records = tableRecords(COLUMNS, rows.slice(position, position + limit), position + 1);
      const { observations } = await parseRecords(records, delivery, { origin: 'rows' }, context);
      if (observations.length < records.count) throw new Error('a row of the benchmark was not accepted');
      return observations.map((one, index) => ({
        ...one,
        ...{ revision: 1, position: position + index + 1, periodEnd: endOf(one.period) },
      }));
    },
    lastPosition: () => Promise.resolve(rows.length),
  };
}
