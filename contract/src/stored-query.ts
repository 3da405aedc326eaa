import { query } from './query.ts';

const OF_GRAFANA: ReadonlySet<string> = new Set(['datasource', 'hide', 'intervalMs', 'maxDataPoints', 'queryType']);
const OF_THE_REQUEST: ReadonlySet<string> = new Set(['refId', 'from', 'to']);
const TAKEN = Object.keys(query['properties'] as object).filter(
  (name) => !OF_GRAFANA.has(name) && !OF_THE_REQUEST.has(name),
);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * What a query as a dashboard stores it asks of the collector; null when it cannot be read. What Grafana and other plugins
 * add is not the collector's, what is empty asks for nothing, and the time range is the dashboard's, never a stored one.
 * The data source's backend asks in a Grafana, the console's server without one: the same query gives the same question.
 */
export function storedQuery(stored: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  const said = stored as Readonly<Record<string, unknown>>;
  const taken = TAKEN.filter((name) => Object.hasOwn(said, name) && !isEmpty(said[name]));
  return { kind: 'state', ...Object.fromEntries(taken.map((name) => [name, said[name]])) };
}
