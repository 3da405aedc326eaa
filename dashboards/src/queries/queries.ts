import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import { DataqueryBuilder, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';
import type { Query } from '@vnioc/contract/query.ts';
import { DATA_SOURCES } from './data-sources.ts';

export type Asked = Omit<Query, 'refId' | 'from' | 'to' | 'datasource'>;

const asQuery = (fields: object): Builder<Dataquery> => ({ build: () => fields as Dataquery });

/** A question to the collector through our data source; texts may name variables of the dashboard. */
export const indicators = (asked: Asked, refId = 'A'): Builder<Dataquery> =>
  asQuery({ refId, datasource: DATA_SOURCES.vnioc, ...asked });

/** PromQL over the time range. */
export const prometheusRange = (expr: string, legend: string, refId = 'A'): Builder<Dataquery> =>
  new DataqueryBuilder().datasource(DATA_SOURCES.prometheus).expr(expr).legendFormat(legend).range().refId(refId);

/** PromQL at its end. */
export const prometheusNow = (expr: string, legend: string, refId = 'A'): Builder<Dataquery> =>
  new DataqueryBuilder().datasource(DATA_SOURCES.prometheus).expr(expr).legendFormat(legend).instant().refId(refId);

/** The same as rows of a table. */
export const prometheusTable = (expr: string, refId = 'A'): Builder<Dataquery> =>
  new DataqueryBuilder()
    .datasource(DATA_SOURCES.prometheus)
    .expr(expr)
    .instant()
    .format(PromQueryFormat.Table)
    .refId(refId);

/** A series of units with their names, which the collector tells beside the figures. */
export const namedUnits = (expr: string): string => `${expr} * on (unit_id) group_left (name) vnioc_unit_info`;

/** InfluxQL as Grafana's editor stores it in its raw mode. */
export const influx = (query: string, alias: string, refId = 'A'): Builder<Dataquery> =>
  asQuery({ refId, datasource: DATA_SOURCES.influxdb, rawQuery: true, resultFormat: 'time_series', query, alias });
