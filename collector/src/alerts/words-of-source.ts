import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import { sourcesOwing } from '../catalog/lookup/sources-owing.ts';
import type { MappedLabels } from './map-labels.ts';

/** Of the indicator that counts records blocked for a secrecy mark, and the kind of the alert that a stop raises. */
export const SECRET_BLOCKED = 'data_quality.secret_blocked';

/**
 * Somebody else's alert about a source or its lateness, in the words of our own producers, so that both speak of one
 * situation: a dead source is its operator's, a secrecy stop its owner's, and lateness is a source's, not an indicator's.
 */
export function wordsOfSource(words: MappedLabels, catalog: Catalog): MappedLabels {
  const { kind, indicator, unit } = words;
  const source = words.source === null ? undefined : catalog.sources.get(words.source);
  if (kind === 'source.down' && source !== undefined) return { ...words, unit: unit ?? source.operator };
  if (kind === SECRET_BLOCKED && source !== undefined) {
    const counted = SECRET_BLOCKED as IndicatorId;
    return { ...words, unit: unit ?? source.owner, indicator: catalog.indicators.has(counted) ? counted : indicator };
  }
  if (kind !== 'data.late' || indicator === null) return words;
  const owing = source ?? sourcesOwing(catalog, indicator)[0];
  return owing === undefined ? words : { ...words, source: owing.id, indicator: null };
}
