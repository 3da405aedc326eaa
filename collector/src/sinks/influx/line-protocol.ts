import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Quality, Revision } from '../../observations/observation.ts';
import type { ByteText } from './byte-text.ts';

/** What the registers say of a figure beside it: its measurement (the metric of the register) and its tags. */
export interface LineContext {
  readonly measurementOf: (indicator: IndicatorId) => string;
  /** Ids and levels only: never a name, never anything about a person. */
  readonly tagsOf: (indicator: IndicatorId, unit: UnitId) => Readonly<Record<string, string>>;
}

// A line ends at a line break, and a backslash before a separator would hide it: neither can be kept.
const unkeepable = (text: string): string => text.replace(/[\n\r\0]/g, ' ').replace(/\\+$/, '');

export const escapeMeasurement = (text: string): string => unkeepable(text).replace(/[, ]/g, '\\$&');
export const escapeTag = (text: string): string => unkeepable(text).replace(/[,= ]/g, '\\$&');
export const escapeStringField = (text: string): string => text.replace(/["\\]/g, '\\$&');

const number = (value: number): string => String(value + 0);

/** A revision as the store hands it out: with the end of its period, the time of its point. */
export type StoredRevision = Revision & { readonly periodEnd: Instant };

/** Writes lines of revisions behind the head of their series; each ends with a line break. */
export function lineWriter(into: ByteText): (head: Uint8Array, revision: StoredRevision) => void {
  let last: { readonly quality: Quality; readonly periodEnd: Instant; readonly tail: Buffer } | null = null;
  return (head, revision) => {
    const { quality, periodEnd } = revision;
    // Neighbours in the store are mostly of one period and quality.
    if (last === null || last.periodEnd !== periodEnd || last.quality !== quality)
      last = { quality, periodEnd, tail: Buffer.from(`i,quality="${escapeStringField(quality)}" ${periodEnd}\n`) };
    into.bytes(head);
    into.ascii(` ${figureOf(revision)}${revision.revision}`);
    into.bytes(last.tail);
  };
}

/** Tags in the order of their keys, as InfluxDB likes them best; an empty value is no tag. */
export function headOfSeries(measurement: string, tags: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(tags)
    .map(([key, value]) => [escapeTag(key), escapeTag(value)] as const)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [escapeMeasurement(measurement), ...pairs.map(([key, value]) => `${key}=${value}`)].join(',');
}

/**
 * Every field has one type for ever (InfluxDB 1.x refuses another). A point keeps the fields a later line leaves out,
 * so a figure that was withdrawn says `has_value=false`.
 */
function figureOf({ value, numerator, denominator }: Revision): string {
  const parts =
    numerator === undefined || denominator === undefined
      ? ''
      : `numerator=${number(numerator)},denominator=${number(denominator)},`;
  const figure = value === null ? 'has_value=false' : `value=${number(value)},has_value=true`;
  return `${parts}${figure},revision=`;
}
