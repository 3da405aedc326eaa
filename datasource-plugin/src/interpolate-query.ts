import type { AdHocVariableFilter } from '@grafana/data';
import type { IndicatorsQuery } from './query.ts';

/** Replaces template variables in a text; several values come separated by commas. */
export type Replace = (text: string) => string;

/** Filters of a dashboard that mean a field of ours. */
export const FILTER_KEYS = ['domain', 'unit', 'indicators', 'source'] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

const LISTS = new Set(['indicators', 'units', 'kinds', 'severities', 'states']);

/** Every text of a query with its variables replaced; a variable of several values fills a list. */
export function interpolateQuery(
  query: IndicatorsQuery,
  replace: Replace,
  filters: readonly AdHocVariableFilter[] = [],
): IndicatorsQuery {
  const replaced = Object.entries(query).map(([name, value]): [string, unknown] => {
    if (name === 'refId' || name === 'datasource') return [name, value];
    if (LISTS.has(name)) return [name, listOf(value).flatMap((text) => splitUp(replace(text)))];
    return [name, typeof value === 'string' ? replace(value).trim() : value];
  });
  return severalUnits({ ...(Object.fromEntries(replaced) as unknown as IndicatorsQuery), ...filtered(filters) });
}

/** A variable of several units asks for all of them. */
function severalUnits(query: IndicatorsQuery): IndicatorsQuery {
  const units = [...new Set([...splitUp(query.unit ?? ''), ...(query.units ?? [])])];
  const { unit: _, units: __, ...rest } = query;
  const [only] = units;
  if (only === undefined) return query.unit === undefined ? rest : { ...rest, unit: query.unit };
  return units.length === 1 ? { ...rest, unit: only } : { ...rest, units };
}

/** A list that was provisioned as one text is a list of one. */
const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

const splitUp = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isKey = (key: string): key is FilterKey => FILTER_KEYS.some((known) => known === key);

/** Only "equals" can be asked of the collector; the editor offers no other. */
function filtered(filters: readonly AdHocVariableFilter[]): Partial<IndicatorsQuery> {
  const taken = filters.filter(({ key, operator }) => isKey(key) && (operator === '=' || operator === '=|'));
  return Object.fromEntries(
    taken.map(({ key, value, values }) => {
      const all = values ?? [value];
      return key === 'indicators' ? [key, all] : [key, key === 'unit' ? all.join(',') : value];
    }),
  );
}
