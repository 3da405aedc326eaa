import { readFileSync } from 'node:fs';
import type { Asset } from '../../catalog/asset.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Indicator } from '../../catalog/indicator.ts';
import type { SourceId, SourceSpec } from '../../catalog/source-spec.ts';
import type { Unit } from '../../catalog/unit.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** The register of the golden cases, and sources with harmless defaults: for tests of this folder only. */
const registers = JSON.parse(readFileSync(new URL('./catalog.json', import.meta.url), 'utf8')) as {
  readonly units: readonly Partial<Unit>[];
  readonly indicators: readonly Partial<Indicator>[];
  readonly assets: readonly Partial<Asset>[];
};

const span = { validFrom: '1999-09-01' as LocalDate, validTo: null };

const units = registers.units.map((unit) => ({
  ...span,
  ...unit,
  codes: (unit.codes ?? []).map((code) => (Object.assign({ validFrom: span.validFrom, validTo: unit.validTo ?? null }, code))),
})) as unknown as readonly Unit[];

const indicators = registers.indicators.map((indicator) => ({
  name: indicator.id,
  nameEn: indicator.id,
  context: 'report',
  cumulative: false,
  target: null,
  levels: ['district', 'commune'],
  ...indicator,
})) as unknown as readonly Indicator[];

const assets = registers.assets.map((asset) => ({ ...span, place: '', criticality: 'high', ...asset })) as unknown as readonly Asset[];

const byId = <Id, Value extends { readonly id: Id }>(values: readonly Value[]): ReadonlyMap<Id, Value> =>
  new Map(values.map((value) => [value.id, value]));

export const smallCatalog = {
  site: { id: 'small', root: 'd-325', registersAt: null },
  units: byId(units),
  successions: [],
  domains: new Map(),
  indicators: byId(indicators),
  sources: new Map(),
  assets: byId(assets),
  people: new Map(),
  sops: new Map(),
  routing: { routes: [], fallback: { pages: [], reason: '', reasonEn: '' } },
  reports: new Map(),
  version: '0',
} as unknown as Catalog;

/** A source as a stranger writes it, completed as the register's reader completes it. */
export function sourceSpec(entry: Partial<Omit<SourceSpec, 'observations' | 'events'>> & { readonly observations?: object | null; readonly events?: object | null }): SourceSpec {
  const { observations = null, events = null, ...rest } = entry;
  return {
    ...span,
    id: 'case' as SourceId,
    name: 'Nguồn thử',
    nameEn: 'Source of a case',
    domain: 'budget',
    kind: 'http-json',
    cadence: 'daily',
    context: 'report',
    owner: 'd-325',
    operator: 'd-325',
    schedule: { days: 'all' },
    due: null,
    expects: null,
    dependsOn: [],
    connection: {},
    secrecyFields: [],
    nonPersonalFields: [],
    eventRetentionDays: 90,
    legalBasis: '',
    ...rest,
    observations: observations === null ? null : { numbers: 'auto', ...observations },
    events: events === null ? null : { keys: {}, ...events },
  } as unknown as SourceSpec;
}
