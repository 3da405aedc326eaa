import type { DataQuery } from '@grafana/schema';
import type { QueryKind } from '@vnioc/contract/query.ts';

/** A query as panels, rules and Explore store it; every text may name template variables. */
export interface IndicatorsQuery extends DataQuery {
  kind: QueryKind;
  indicators?: string[];
  domain?: string;
  unit?: string;
  /** Made of a variable of several units; the editor sets `unit`. */
  units?: string[];
  subtree?: boolean;
  level?: string;
  source?: string;
  kinds?: string[];
  severities?: string[];
  states?: string[];
  open?: boolean;
  asOf?: string;
  step?: string;
  cadence?: string;
  format?: string;
  groupBy?: string;
  period?: string;
  /** Of `series`: targets as series beside the figures; asked by the app's trends, the editor leaves it alone. */
  targets?: boolean;
  limit?: number;
  /** Ask again whenever something changes, told by Grafana Live. */
  live?: boolean;
}

export type QueryField = Exclude<keyof IndicatorsQuery, keyof DataQuery | 'kind' | 'units' | 'targets'>;

/** What each kind of query reads, in the order the editor shows it. */
export const FIELDS: Readonly<Record<QueryKind, readonly QueryField[]>> = {
  series: ['indicators', 'domain', 'unit', 'subtree', 'level', 'cadence', 'step', 'format', 'asOf'],
  state: ['indicators', 'domain', 'unit', 'subtree', 'level', 'cadence', 'format', 'asOf', 'live'],
  freshness: ['source', 'domain', 'unit', 'subtree', 'asOf'],
  completeness: ['source', 'domain', 'unit', 'subtree', 'format', 'asOf'],
  runs: ['source', 'domain', 'format', 'limit', 'asOf'],
  events: ['domain', 'unit', 'subtree', 'source', 'kinds', 'severities', 'limit', 'asOf'],
  tickets: ['domain', 'unit', 'subtree', 'kinds', 'severities', 'states', 'open', 'format', 'limit', 'live'],
  accounting: ['groupBy', 'period', 'format', 'asOf'],
  calendar: [],
};

export const QUERY_KINDS = Object.keys(FIELDS) as readonly QueryKind[];

/** What a new panel asks: the state of everything the person may see. */
export const DEFAULT_QUERY: Omit<IndicatorsQuery, 'refId'> = { kind: 'state' };

/** Grafana's own fields, and those that the kind reads: what another kind left behind narrows nothing unseen. */
export function withKind(query: IndicatorsQuery, kind: QueryKind): IndicatorsQuery {
  const gone = Object.values(FIELDS)
    .flat()
    .filter((field) => !FIELDS[kind].includes(field));
  return { ...without(query, gone), kind };
}

/** The query with one field set; nothing chosen takes the field away. */
export function withField<F extends QueryField>(
  query: IndicatorsQuery,
  field: F,
  value: IndicatorsQuery[F] | null,
): IndicatorsQuery {
  const isEmpty = value === null || value === undefined || value === '' || value === false;
  if (isEmpty || (Array.isArray(value) && value.length === 0)) return without(query, [field]);
  return { ...query, [field]: value };
}

const without = (query: IndicatorsQuery, fields: readonly string[]): IndicatorsQuery => ({
  ...(Object.fromEntries(Object.entries(query).filter(([name]) => !fields.includes(name))) as object),
  refId: query.refId,
  kind: query.kind,
});
