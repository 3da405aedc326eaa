import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { alertSite } from '../../collector/test/chaos/alert-site.ts';
import {
  deliverTo,
  knownTo,
  postAlerts,
  silentAlertmanager,
  type PostedAlert,
} from '../../collector/test/chaos/alert-sender.ts';
import type { RunningServer } from '../../collector/test/servers/server-process.ts';
import { startSmtp } from '../../collector/test/servers/smtp.ts';
import { startInstallation, type Installation } from '../../collector/test/service/installation.ts';
import type { Database, DatabaseLocation } from '../../collector/src/storage/database.ts';
import { openReadOnly } from '../../collector/src/storage/open-database.ts';
import { row, type Row } from '../bar.ts';
import { watchIntake } from '../measure/alert-intake.ts';
import { quantile } from '../measure/quantile.ts';
import { residentPeak } from '../measure/resident-memory.ts';
import { alertStorm, type Shape } from './alert-storm.ts';

/** `IOC_BENCH_ALERTS` makes a quick look possible; figures are quoted for ten thousand. */
const ALERTS = Number(process.env['IOC_BENCH_ALERTS'] ?? 10_000);
const TARGET = 1000;

interface Place {
  /** Of the PostgreSQL server, or null: a SQLite file in the collector's data folder. */
  readonly databaseUrl: string | null;
}

/** Alertmanager, a mail server and a collector of their own; `alerts` sent; everything counted. Rows named `<bar>…`. */
export async function runAlertStorm(bar: string, shape: Shape, place: Place): Promise<readonly Row[]> {
  const smtp = await startSmtp();
  const site = alertSite(smtp.port);
  const alertmanager = await silentAlertmanager();
  let collector: Installation | null = null;
  try {
    collector = await startInstallation({
      ...{ site: site.folder, demo: false },
      env: {
        IOC_ALERTMANAGER_URL: alertmanager.url,
        ...(place.databaseUrl === null ? {} : { IOC_DATABASE_URL: place.databaseUrl }),
      },
    });
    const alerts = alertStorm(await site.catalog(), ALERTS, shape, Date.now());
    return await storm(bar, alerts, alertmanager, collector, locationOf(collector, place));
  } finally {
    await collector?.stop();
    await alertmanager.stop();
    await smtp.stop();
    site.end();
  }
}

const locationOf = ({ dataFolder }: Installation, { databaseUrl }: Place): DatabaseLocation =>
  databaseUrl === null ? { kind: 'sqlite', file: join(dataFolder, 'ioc.db') } : { kind: 'postgres', url: databaseUrl };

async function storm(
  bar: string,
  alerts: readonly PostedAlert[],
  alertmanager: RunningServer,
  collector: Installation,
  location: DatabaseLocation,
): Promise<readonly Row[]> {
  const situations = new Set(
    alerts.map(({ labels }) => labels['correlation'] ?? `${labels['indicator']} ${labels['unit']}`),
  );
  const key = readFileSync(join(collector.dataFolder, 'operator.key'), 'utf8').trim();
  await deliverTo(alertmanager, collector.url, key);
  const database = await openReadOnly(location);
  try {
    const watched = watchIntake(database, ALERTS);
    if (!(await postAlerts(alertmanager, alerts))) throw new Error('Alertmanager did not take the alerts');
    const { milliseconds, waits } = await watched;
    const peak = residentPeak(collector.collector.pid);
    await expectAll(database, await knownTo(alertmanager), situations.size);
    console.log(`   ${ALERTS} alerts, ${situations.size} tickets, ${Math.round(milliseconds)} ms`);
    return [
      row(bar, ALERTS / (milliseconds / 1000), 'alerts/s', TARGET),
      row(`${bar}-p99`, quantile(waits, 0.99), 'ms'),
      row(`${bar}-memory`, peak, 'MB'),
    ];
  } finally {
    await database.close();
  }
}

/** None lost, none doubled, and no other; one ticket for each situation, numbered without a gap. */
async function expectAll({ kysely }: Database, known: readonly string[], situations: number): Promise<void> {
  const stored = await sql<{ id: string }>`select id from alerts`.execute(kysely);
  const ids = new Set(stored.rows.map(({ id }) => id));
  const lost = known.filter((id) => !ids.has(id)).length;
  if (lost > 0 || ids.size !== ALERTS || known.length !== ALERTS)
    throw new Error(`${lost} alerts were lost; ${ids.size} are stored, ${known.length} known to Alertmanager`);
  const counted = await sql<{ n: number; distinct_n: number; last: number }>`select count(*) as n,
    count(distinct situation) as distinct_n, max(running_number) as last from tickets`.execute(kysely);
  const { n, distinct_n, last } = counted.rows[0] ?? { n: 0, distinct_n: 0, last: 0 };
  if (![n, distinct_n, last].every((value) => Number(value) === situations))
    throw new Error(
      `${JSON.stringify((await sql`select fate, kind, indicator, unit from alerts where ticket is null limit 5`.execute(kysely)).rows)}${n} tickets of ${distinct_n} situations, last number ${last}; expected ${situations}`,
    );
}
