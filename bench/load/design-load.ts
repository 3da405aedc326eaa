import { join } from 'node:path';
import type { Catalog } from '../../collector/src/catalog/catalog.ts';
import type { DomainId } from '../../collector/src/catalog/domain.ts';
import type { Indicator, IndicatorId } from '../../collector/src/catalog/indicator.ts';
import { loadSite } from '../../collector/src/catalog/load-site.ts';
import type { SourceId, SourceSpec } from '../../collector/src/catalog/source-spec.ts';
import type { Unit, UnitId } from '../../collector/src/catalog/unit.ts';
import type { LocalDate } from '../../collector/src/kernel/local-date.ts';
import { SITES } from '../../collector/src/site-folder.ts';

/** The design load: every indicator owed by every commune. */
export const INDICATORS = 155;
export const COMMUNES = 130;
/** Of the 155, how many are daily; the others are monthly. With all of them daily a year would be 7 million figures. */
export const DAILY = 20;

const span = { validFrom: '2000-01-01' as LocalDate, validTo: null };
const FIRST = ['An', 'Bình', 'Đông', 'Đức', 'Hòa', 'Hưng', 'Khánh', 'Long', 'Minh', 'Phú', 'Tân', 'Thịnh', 'Vĩnh'];
const SECOND = ['Bắc', 'Châu', 'Giang', 'Hải', 'Lộc', 'Nam', 'Sơn', 'Thượng', 'Xuân', 'Yên'];

/** Fictitious communes with the names, codes and aliases of real ones in shape. */
const commune = (index: number, parent: UnitId): Unit => {
  const name = `${FIRST[index % FIRST.length]} ${SECOND[Math.floor(index / FIRST.length)]}`;
  const code = String(11_900 + index * 3).padStart(5, '0');
  return {
    ...{ ...span, id: `c-${index}` as UnitId, level: 'commune', kind: 'xã', name: `Xã ${name}`, nameEn: name },
    ...{ aliases: [name], codes: [{ ...span, system: 'gso', code }], parent },
  };
};

/** A register's indicator as the design load owes it: said by every commune, never computed, its target kept. */
const owed = (like: Indicator, index: number): Indicator => ({
  ...like,
  id: `${like.id}_${index}` as IndicatorId,
  metric: `${like.metric}_${index}`,
  ...{ cadence: index < DAILY ? 'daily' : 'monthly', context: 'calendar', cumulative: false, formula: null },
  levels: ['commune'],
  target: like.target?.kind === 'fixed' || like.target?.kind === 'zero' ? like.target : null,
});

const source = (id: string, domain: DomainId, owner: UnitId, indicators: readonly Indicator[]): SourceSpec => ({
  ...span,
  ...{ id: id as SourceId, name: id, nameEn: id, domain, kind: 'push', owner, operator: owner },
  ...{ cadence: indicators[0]?.cadence ?? 'daily', context: 'calendar', schedule: { days: 'all' } },
  due: { workingDays: 1, time: '17:00' },
  expects: { indicators: indicators.map((one) => one.id), units: { level: 'commune' }, days: 'all' },
  ...{ dependsOn: [], connection: {}, observations: null, events: null, secrecyFields: [], nonPersonalFields: [] },
  ...{ eventRetentionDays: 30, legalBasis: '' },
});

const byId = <Id, Value extends { readonly id: Id }>(values: readonly Value[]): ReadonlyMap<Id, Value> =>
  new Map(values.map((value) => [value.id, value]));

/** A shipped site's registers; throws with its faults. */
export async function shippedCatalog(site: string): Promise<Catalog> {
  const result = await loadSite(join(SITES, site), { sitesFolder: SITES });
  if (!result.ok) throw new Error(JSON.stringify(result.faults.slice(0, 5)));
  return result.catalog;
}

/** 155 indicators × 130 communes (the design load), with the calendar, domains and targets of the demo's registers. */
export async function designCatalog(): Promise<Catalog> {
  const demo = await shippedCatalog('demo');
  const root = demo.site.root;
  const likes = [...demo.indicators.values()];
  const indicators = Array.from({ length: INDICATORS }, (_, index) =>
    owed(likes[index % likes.length] as Indicator, index),
  );
  const units = Array.from({ length: COMMUNES }, (_, index) => commune(index, root));
  const agencies = [...demo.units.values()].filter(({ level }) => level !== 'commune');
  const groups = Map.groupBy(indicators, ({ domain, cadence }) => `${domain}_${cadence}`);
  const sources = [...groups].map(([id, group]) => source(id, (group[0] as Indicator).domain, root, group));
  return {
    ...demo,
    site: { ...demo.site, registersAt: null },
    ...{ units: byId([...agencies.map((unit) => ({ ...unit, ...span })), ...units]), successions: [] },
    ...{ indicators: byId(indicators), sources: byId(sources), assets: new Map() },
  };
}
