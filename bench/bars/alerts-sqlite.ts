import { alertmanagerAvailable } from '../../collector/test/servers/alertmanager.ts';
import { smtpAvailable } from '../../collector/test/servers/smtp.ts';
import type { Bar } from '../bar.ts';
import { runAlertStorm } from '../load/run-alert-storm.ts';

/** Ten thousand alerts of a real Alertmanager, on the embedded store. */
export const bar: Bar = {
  id: 'alerts-sqlite',
  unit: 'alerts/s',
  about:
    'a real Alertmanager sends 10,000 alerts to a collector on SQLite: first webhook → last durable ticket, each alert its own ticket (target ≥ 1,000/s, 0 lost, 0 doubled); p99 of receipt → commit; `-groups`: 160 situations',
  obstacle: () =>
    alertmanagerAvailable() && smtpAvailable()
      ? undefined
      : 'needs the Debian packages prometheus-alertmanager and python3-aiosmtpd',
  run: async () => [
    ...(await runAlertStorm('alerts-sqlite', 'situations', { databaseUrl: null })),
    ...(await runAlertStorm('alerts-sqlite-groups', 'groups', { databaseUrl: null })),
  ],
};
