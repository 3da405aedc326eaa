import type { Query } from '@vnioc/contract/query.ts';
import type { DataQuery } from '../protocol/requests.ts';

/** What of a stored query is the collector's; Grafana and other plugins add fields of their own. */
const TAKEN = [
  ...['kind', 'indicators', 'domain', 'unit', 'units', 'subtree', 'level', 'source', 'kinds', 'severities', 'asOf'],
  ...['step', 'cadence', 'format', 'limit', 'groupBy', 'period', 'states', 'open'],
] as const;

const isLeftOut = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A stored query as the collector takes it, over the time range Grafana gives; null when it cannot be read. */
export function askedQuery({ refId, json, timeRange }: DataQuery): Query | null {
  const stored = storedOf(json);
  if (stored === null) return null;
  const taken = TAKEN.filter((name) => !isLeftOut(stored[name])).map((name) => [name, stored[name]] as const);
  const range = timeRange === null ? {} : { from: timeRange.fromEpochMS, to: timeRange.toEpochMS };
  // The collector validates; whatever is wrong in it is answered with its sentence.
  return { kind: 'state', ...Object.fromEntries(taken), ...range, refId } as Query;
}

function storedOf(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const stored: unknown = JSON.parse(Buffer.from(bytes).toString());
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : null;
  } catch {
    return null;
  }
}
