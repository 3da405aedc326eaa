import type { LabelMapping } from '../catalog/alerting.ts';
import type { Asset, AssetId } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import { resolveAsset } from '../catalog/lookup/resolve-asset.ts';
import { resolveUnit } from '../catalog/lookup/resolve-unit.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import { dateOf } from '../kernel/local-date.ts';
import type { AlertSignal } from './alert-signal.ts';
import type { AlertReading } from './parsed-alerts.ts';
import { isHarmless } from './kept-labels.ts';

type Word = LabelMapping['to'];
type Labels = Readonly<Record<string, string>>;

/** The words of our contract that labels say; `misread`: words that a label says, and no register knows. */
export interface MappedLabels extends Pick<
  AlertSignal,
  'domain' | 'indicator' | 'unit' | 'source' | 'asset' | 'severity' | 'kind' | 'drill'
> {
  readonly correlationKey: string | null;
  readonly misread: readonly Word[];
}

const SEVERITIES: readonly string[] = ['info', 'warning', 'critical'];

/**
 * Maps labels by the register: per word the first mapping that finds a value wins, then the label of our own contract. A
 * word that is missing, or that no register knows, stays null; only severity and kind have a neutral word of their own.
 */
export function mapLabels(labels: Labels, { catalog, at }: AlertReading): MappedLabels {
  const misread: Word[] = [];
  const read = <T>(word: Word, understand: (text: string) => T | null): T | null => {
    const said = saidAs(word, labels, catalog.alerting.labels);
    for (const text of said) {
      const understood = understand(text);
      if (understood !== null) return understood;
    }
    if (said.length > 0) misread.push(word);
    return null;
  };
  const indicator = read('indicator', (text) => catalog.indicators.get(text as IndicatorId) ?? null);
  const source = read('source', (text) => catalog.sources.get(text as SourceId) ?? null);
  const asset = read('asset', (text) => assetOf(catalog, text, at));
  const domain = read('domain', (text) => catalog.domains.get(text as DomainId)?.id ?? null);
  const unit = read('unit', (text) => unitOf(catalog, text, at));
  const severity = read('severity', (text) => (SEVERITIES.includes(text) ? (text as AlertSignal['severity']) : null));
  const kind = read('kind', (text) => (isHarmless(text) && text !== '' ? text : null));
  return {
    indicator: indicator?.id ?? null,
    source: source?.id ?? null,
    asset: asset?.id ?? null,
    domain: domain ?? indicator?.domain ?? source?.domain ?? null,
    unit: unit ?? asset?.unit ?? null,
    severity: severity ?? 'warning',
    kind: kind ?? 'alert',
    drill: ['true', '1', 'yes'].includes((labels['drill'] ?? '').toLowerCase()),
    correlationKey:
      labels['correlation'] !== undefined && isHarmless(labels['correlation']) ? labels['correlation'] : null,
    misread,
  };
}

/** What the labels say for a word of ours, in the order in which it is believed. */
function saidAs(word: Word, labels: Labels, mappings: readonly LabelMapping[]): readonly string[] {
  const mapped = mappings.flatMap(({ from, to, values }) => {
    const said = labels[from];
    if (to !== word || said === undefined || said === '') return [];
    if (Object.keys(values).length === 0) return [said];
    return Object.hasOwn(values, said) ? [values[said] ?? ''] : [];
  });
  const own = labels[word];
  return own === undefined || own === '' ? mapped : [...mapped, own];
}

/** A unit by id, by code, by official name or alias, as of the day of receipt. */
function unitOf(catalog: Catalog, text: string, at: number): UnitId | null {
  const known = catalog.units.get(text as UnitId);
  if (known !== undefined) return known.id;
  for (const system of ['gso', 'agency', 'name']) {
    const found = resolveUnit(catalog, { system, text, date: dateOf(at) });
    if (found.ok) return found.value.unit.id;
  }
  return null;
}

const assetOf = (catalog: Catalog, text: string, at: number): Pick<Asset, 'id' | 'unit'> | null =>
  catalog.assets.get(text as AssetId) ?? resolveAsset(catalog, text, at);
