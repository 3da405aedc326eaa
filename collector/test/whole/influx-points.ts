import type { RunningInfluxd } from '../servers/influxd.ts';

/** A point of InfluxDB as a person would query it. */
export interface InfluxPoint {
  readonly indicator: string;
  readonly unit: string;
  readonly time: number;
  readonly value: number | null;
  readonly revision: number;
  readonly quality: string;
}

interface InfluxAnswer {
  readonly results: readonly {
    readonly error?: string;
    readonly series?: readonly {
      readonly tags: { readonly indicator: string; readonly unit_id: string };
      readonly values: readonly (readonly [number, number | null, number, string])[];
    }[];
  }[];
}

/** Every point of every indicator, by InfluxQL. */
export async function influxPoints(
  influxd: RunningInfluxd,
  database: string,
  indicators: readonly { readonly metric: string }[],
): Promise<readonly InfluxPoint[]> {
  const points: InfluxPoint[] = [];
  for (const { metric } of indicators) {
    const statement = `SELECT value, revision, quality FROM "${metric}" GROUP BY indicator, unit_id`;
    const { results } = (await influxd.query(statement, database)) as InfluxAnswer;
    for (const { error, series = [] } of results) {
      if (error !== undefined) throw new Error(`InfluxDB: ${error}`);
      for (const { tags, values } of series) {
        for (const [time, value, revision, quality] of values)
          points.push({ indicator: tags.indicator, unit: tags.unit_id, time, value, revision, quality });
      }
    }
  }
  return points;
}
