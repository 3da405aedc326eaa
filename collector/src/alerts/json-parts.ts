/** A JSON object whose keys are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): JsonObject | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;

export const asList = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The entries of an object that are texts; Prometheus and Grafana have no others in labels. */
export const asTexts = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(asObject(value) ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );

/**
 * An instant with a zone, to the millisecond: Go writes up to nine digits. Its zero time, year 1, means "none": null, as
 * is everything that cannot be a time of ours.
 */
export function asInstant(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value))
    return null;
  const at = Date.parse(value.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isFinite(at) && at > 0 ? at : null;
}
