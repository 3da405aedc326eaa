import { loadSite } from '../../src/catalog/load-site.ts';
import type { LocalDate } from '../../src/kernel/local-date.ts';
import type { Revision } from '../../src/observations/observation.ts';
import { catalogLines } from '../../src/sinks/influx/catalog-lines.ts';
import { SITES, siteFolder } from '../../src/site-folder.ts';
import { connectionSchemas } from '../../src/sources/registry.ts';
import type { RunningInfluxd } from '../servers/influxd.ts';
import type { Lines } from './store-dump.ts';

type Cell = string | number | boolean | null;
interface Series {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly values: readonly (readonly Cell[])[];
}

/** Every point InfluxDB has: measurement, indicator, unit, end of the period, and what it says there. */
export async function rowsInInflux(influxd: RunningInfluxd, database: string): Promise<Lines> {
  const answer = (await influxd.query('SELECT * FROM /.*/ GROUP BY *', database)) as {
    readonly results: readonly { readonly series?: readonly Series[] }[];
  };
  return (answer.results[0]?.series ?? []).flatMap(rowsOfSeries).sort();
}

function rowsOfSeries({ name, tags, columns, values }: Series): readonly string[] {
  return values.map((row) => {
    const field = (column: string) => row[columns.indexOf(column)] ?? null;
    const figure = field('has_value') === true ? field('value') : null;
    return [
      ...[name, tags['indicator'], tags['unit_id'], field('time'), figure],
      ...[field('numerator'), field('denominator'), field('revision'), field('quality')],
    ].join('|');
  });
}

/** What InfluxDB ought to have: the newest figure of every cell and period of the store. */
export async function rowsOfFigures(
  figures: readonly (Revision & { readonly periodEnd: number })[],
  at: LocalDate,
): Promise<Lines> {
  const site = await loadSite(siteFolder('demo'), { sitesFolder: SITES, connections: connectionSchemas, at });
  if (!site.ok) throw new Error('The registers of the demo have faults.');
  const { measurementOf } = catalogLines(site.catalog);
  return figures
    .map(({ indicator, unit, periodEnd, value, numerator, denominator, revision, quality }) =>
      [
        ...[measurementOf(indicator), indicator, unit, periodEnd, value],
        ...[numerator ?? null, denominator ?? null, revision, quality],
      ].join('|'),
    )
    .sort();
}
