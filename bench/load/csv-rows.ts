import { closeSync, openSync, writeSync } from 'node:fs';
import type { Catalog } from '../../collector/src/catalog/catalog.ts';
import type { Indicator } from '../../collector/src/catalog/indicator.ts';
import type { SourceId, SourceSpec } from '../../collector/src/catalog/source-spec.ts';
import { dateAt, type LocalDate } from '../../collector/src/kernel/local-date.ts';

export const COLUMNS = ['Mã xã', 'Đơn vị', 'Ngày', 'Chỉ tiêu', 'Số đạt', 'Tổng số'] as const;
const FIRST_DAY = 19_723; // 2024-01-01, a leap year
const DAYS = 366;

/** The day the source is read: after every row. */
export const READ_AT = Date.parse('2025-02-03T07:00:00+07:00');

const ratios = (catalog: Catalog): readonly Indicator[] =>
  [...catalog.indicators.values()].filter(({ unit, target }) => unit === '1' && target?.kind !== 'curve').slice(0, 22);

/** The design catalog with 22 daily rates of which 130 communes send parts: a million rows are nearly a year of them. */
export function catalogOfRates(catalog: Catalog): Catalog {
  const rates = ratios(catalog).map((one): Indicator => ({ ...one, cadence: 'daily' }));
  return { ...catalog, indicators: new Map(rates.map((one) => [one.id, one])), sources: new Map() };
}

/** Three tags (code, name, indicator), a date and two figures in a row; as officials write it, dd/MM/yyyy. */
export function* rows(catalog: Catalog, count: number): Generator<readonly string[]> {
  const rates = ratios(catalog).map((one, index) => [one, `Tỷ lệ số ${index + 1}`] as const);
  const communes = [...catalog.units.values()].filter(({ level }) => level === 'commune');
  let made = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const [year, month, date] = dateAt(FIRST_DAY + day).split('-');
    for (const [, name] of rates) {
      for (const unit of communes) {
        if (made === count) return;
        const total = 200 + ((made * 7919) % 900);
        const reached = total - ((made * 104_729) % 40);
        yield [
          unit.codes[0]?.code ?? '',
          ...[unit.name, `${date}/${month}/${year}`, name, String(reached), String(total)],
        ];
        made += 1;
      }
    }
  }
  throw new Error(`there are only ${made} rows`);
}

/** Writes the CSV; returns its size in bytes. */
export function writeCsv(file: string, catalog: Catalog, count: number): number {
  const out = openSync(file, 'w');
  let bytes = writeSync(out, `${COLUMNS.join(',')}\n`);
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) bytes += writeSync(out, `${lines.join('\n')}\n`);
    lines = [];
  };
  for (const row of rows(catalog, count)) {
    lines.push(row.join(','));
    if (lines.length === 10_000) flush();
  }
  flush();
  closeSync(out);
  return bytes;
}

/** The source as a register declares it: kind `http-csv`, long form, ratios from parts. */
export function csvSource(catalog: Catalog, url: string): SourceSpec {
  const rates = ratios(catalog);
  const first = rates[0] as Indicator;
  const root = catalog.site.root;
  return {
    ...{ id: 'million' as SourceId, name: 'Một triệu dòng', nameEn: 'A million rows', domain: first.domain },
    ...{ kind: 'http-csv', cadence: 'daily', context: 'calendar', owner: root, operator: root },
    ...{ validFrom: '2000-01-01' as LocalDate, validTo: null, schedule: { at: ['07:00'], days: 'all' }, due: null },
    ...{ expects: null, dependsOn: [], connection: { url }, events: null, eventRetentionDays: 30, legalBasis: '' },
    ...{ secrecyFields: [], nonPersonalFields: ['Mã xã', 'Ngày'] },
    observations: {
      ...{ unit: { field: 'Mã xã', system: 'gso' }, period: { field: 'Ngày', format: 'dd/MM/yyyy' }, numbers: 'vi' },
      indicatorField: 'Chỉ tiêu',
      indicatorNames: Object.fromEntries(rates.map(({ id }, index) => [`Tỷ lệ số ${index + 1}`, id])),
      ...{ numeratorField: 'Số đạt', denominatorField: 'Tổng số' },
    },
  };
}
