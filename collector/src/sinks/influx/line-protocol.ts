import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Quality, Revision } from '../../observations/observation.ts';

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

/** Makes lines of revisions; what stands before the fields is made once per cell and kept. */
export function lineMaker(context: LineContext): (revision: Revision & { readonly periodEnd: Instant }) => string {
  const heads = new Map<IndicatorId, Map<UnitId, string>>();
  const headOf = (indicator: IndicatorId, unit: UnitId): string => {
    const units = heads.get(indicator) ?? new Map<UnitId, string>();
    heads.set(indicator, units);
    const known = units.get(unit);
    if (known !== undefined) return known;
    const head = headOfSeries(context.measurementOf(indicator), context.tagsOf(indicator, unit));
    units.set(unit, head);
    return head;
  };
  const endOf = lastWritten<Instant>((end) => ` ${end}`);
  const qualityOf = lastWritten<Quality>((quality) => `i,quality="${escapeStringField(quality)}"`);
  return (revision) =>
    `${headOf(revision.indicator, revision.unit)} ${figureOf(revision)}${revision.revision}${qualityOf(revision.quality)}${endOf(revision.periodEnd)}`;
}

/** Neighbours in the store are mostly of one period and quality: what was written of the last one is kept. */
function lastWritten<Value>(write: (value: Value) => string): (value: Value) => string {
  let last: { readonly value: Value; readonly text: string } | null = null;
  return (value) => {
    if (last === null || last.value !== value) last = { value, text: write(value) };
    return last.text;
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
