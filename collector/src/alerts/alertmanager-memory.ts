import { parse } from 'yaml';
import type { Instant } from '../kernel/clock.ts';
import { DAY, HOUR, MINUTE } from '../kernel/local-date.ts';
import { asInstant, asList, asObject, asText } from './json-parts.ts';

/** What Alertmanager assumes where its configuration is silent. */
const DEFAULTS = { resolve_timeout: 5 * MINUTE, group_interval: 5 * MINUTE } as const;

const UNITS: Readonly<Record<string, number>> = {
  ...{ ms: 1, s: 1000, m: MINUTE, h: HOUR, d: DAY, w: 7 * DAY, y: 365 * DAY },
};

/**
 * Whether Alertmanager has been up for so long that whatever fires was sent to it again: what is not in its list is over
 * then. One that was started lately has an empty list, and knows nothing (`GET /api/v2/status`: `uptime` is the instant of
 * its start, by its own clock, `now`). Never throws; what cannot be read is not believed.
 */
export function remembersAll(status: unknown, now: Instant | null): boolean {
  const said = asObject(status);
  const startedAt = asInstant(said?.['uptime']);
  const config = asText(asObject(said?.['config'])?.['original']);
  if (startedAt === null || config === null || now === null) return false;
  const patience = patienceOf(config);
  return patience !== null && now - startedAt > patience;
}

/** resolve_timeout and the longest group_interval of any route. */
function patienceOf(config: string): number | null {
  try {
    const read = asObject(parse(config));
    const resolveTimeout = durationOf(asObject(read?.['global'])?.['resolve_timeout']) ?? DEFAULTS.resolve_timeout;
    return resolveTimeout + longestInterval(asObject(read?.['route']), DEFAULTS.group_interval);
  } catch {
    return null;
  }
}

/** A route without one has its parent's. */
function longestInterval(route: Readonly<Record<string, unknown>> | null, inherited: number): number {
  const own = durationOf(route?.['group_interval']) ?? inherited;
  const below = (asList(route?.['routes']) ?? []).map((one) => longestInterval(asObject(one), own));
  return Math.max(own, ...below);
}

/** `1h30m`, in milliseconds. */
function durationOf(said: unknown): number | null {
  if (typeof said !== 'string' || !/^(\d+(ms|[smhdwy]))+$/.test(said)) return null;
  return [...said.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0),
    0,
  );
}
