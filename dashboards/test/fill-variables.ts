import type { Query } from '@vnioc/contract/query.ts';
import { askedQuery } from '../../datasource-plugin/backend/query/asked-query.ts';
import { interpolateQuery } from '../../datasource-plugin/src/interpolate-query.ts';
import type { IndicatorsQuery } from '../../datasource-plugin/src/query.ts';
import type { Target } from './committed.ts';

export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

export type Variables = Readonly<Record<string, string>>;

/** Replaces `$name` and `${name}`, as Grafana does; what is no variable of the dashboard stays. */
export const replacing =
  (variables: Variables) =>
  (text: string): string =>
    text.replace(/\$(?:(\w+)|\{(\w+)\})/g, (whole, a?: string, b?: string) => variables[a ?? b ?? ''] ?? whole);

/** A query of our data source as it reaches the collector: filled in the browser, cut to the protocol in the backend. */
export function collectorQuery(target: Target, variables: Variables, { from, to }: TimeRange): Query {
  const filled = interpolateQuery(target as unknown as IndicatorsQuery, replacing(variables));
  const asked = askedQuery({
    ...{ refId: target.refId, queryType: '', maxDataPoints: 1000, intervalMs: 1000 },
    json: Buffer.from(JSON.stringify(filled)),
    timeRange: { fromEpochMS: from, toEpochMS: to },
  } as unknown as Parameters<typeof askedQuery>[0]);
  if (asked === null) throw new Error(`Không đọc được: ${JSON.stringify(target)}`);
  return asked;
}

/** PromQL with Grafana's own variables of a day's view. */
export const promql = (target: Target, variables: Variables): string =>
  replacing({ __rate_interval: '2m', __interval: '1m', __range: '1h', ...variables })(String(target['expr']));

/** InfluxQL with its time filter, as Grafana's data source writes it. */
export const influxql = (target: Target, variables: Variables, { from, to }: TimeRange): string =>
  replacing({ timeFilter: `time >= ${from}ms and time <= ${to}ms`, __interval: '1d', ...variables })(
    String(target['query']),
  );
