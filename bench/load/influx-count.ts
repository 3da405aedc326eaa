import type { RunningInfluxd } from '../../collector/test/servers/influxd.ts';

interface Answer {
  readonly results: readonly { readonly series?: readonly { readonly values: readonly (readonly number[])[] }[] }[];
}

/** How many points a database holds, over all measurements. */
export async function pointsIn(influxd: RunningInfluxd, database: string): Promise<number> {
  const answer = (await influxd.query('SELECT count(has_value) FROM /.*/', database)) as Answer;
  return (answer.results[0]?.series ?? []).reduce((sum, { values }) => sum + (values[0]?.[1] ?? 0), 0);
}
