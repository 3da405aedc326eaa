import { alertmanagerAvailable } from '../../collector/test/servers/alertmanager.ts';
import { postgresAvailable, startPostgres } from '../../collector/test/servers/postgres.ts';
import { smtpAvailable } from '../../collector/test/servers/smtp.ts';
import type { Bar, Row } from '../bar.ts';
import { runAlertStorm } from '../load/run-alert-storm.ts';
import type { Shape } from '../load/alert-storm.ts';

async function onPostgres(bar: string, shape: Shape): Promise<readonly Row[]> {
  const postgres = await startPostgres();
  try {
    return await runAlertStorm(bar, shape, { databaseUrl: postgres.url });
  } finally {
    await postgres.stop();
  }
}

/** The same on PostgreSQL; both servers share the machine with the collector. */
export const bar: Bar = {
  id: 'alerts-postgres',
  unit: 'alerts/s',
  about:
    'a real Alertmanager sends 10,000 alerts to a collector on PostgreSQL, as `alerts-sqlite` (target ≥ 1,000/s, 0 lost, 0 doubled)',
  obstacle: () =>
    alertmanagerAvailable() && smtpAvailable() && postgresAvailable()
      ? undefined
      : 'needs the Debian packages prometheus-alertmanager, python3-aiosmtpd and postgresql',
  run: async () => [
    ...(await onPostgres('alerts-postgres', 'situations')),
    ...(await onPostgres('alerts-postgres-groups', 'groups')),
  ],
};
