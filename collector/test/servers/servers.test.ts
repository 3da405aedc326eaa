import { existsSync } from 'node:fs';
import { alertmanagerAvailable, startAlertmanager } from './alertmanager.ts';
import { describeWith } from './describe-with.ts';
import { influxdAvailable, startInfluxd } from './influxd.ts';
import { mosquittoAvailable, startMosquitto } from './mosquitto.ts';
import { postgresAvailable, startPostgres } from './postgres.ts';
import { prometheusAvailable, startPrometheus } from './prometheus.ts';
import { acceptsTcp } from './readiness.ts';
import { startServer } from './server-process.ts';
import type { RunningServer } from './server-process.ts';
import { startVictoriaMetrics, victoriaMetricsAvailable } from './victoria-metrics.ts';

const ALERTMANAGER_CONFIG = 'route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n';

const starters: readonly [string, boolean, () => Promise<RunningServer>][] = [
  ['influxdb', influxdAvailable(), () => startInfluxd()],
  ['victoria-metrics', victoriaMetricsAvailable(), startVictoriaMetrics],
  ['prometheus', prometheusAvailable(), () => startPrometheus({ config: 'scrape_configs: []\n' })],
  ['prometheus-alertmanager', alertmanagerAvailable(), () => startAlertmanager({ config: ALERTMANAGER_CONFIG })],
  ['mosquitto', mosquittoAvailable(), () => startMosquitto({ users: { ioc: 'secret' } })],
  ['postgresql', postgresAvailable(), startPostgres],
];

for (const [name, available, start] of starters) {
  describeWith(available, name)(`the real ${name}`, () => {
    it('answers, survives kill -9 with a restart on the same port, and leaves neither process nor folder', async () => {
      const server = await start();
      const firstPid = server.pid;
      await server.kill9();
      expect(await acceptsTcp(server.port)).toBe(false);
      await server.restart();
      expect(server.pid).not.toBe(firstPid);
      expect(await acceptsTcp(server.port)).toBe(true);
      await server.stop();
      expect(await acceptsTcp(server.port)).toBe(false);
      expect(existsSync(server.folder)).toBe(false);
    }, 60_000);
  });
}

describeWith(influxdAvailable(), 'influxdb')('an authenticated influxd', () => {
  it('refuses a stranger and serves its administrator', async () => {
    const server = await startInfluxd({ auth: { user: 'ioc', password: 'secret' }, database: 'ioc' });
    try {
      const stranger = await fetch(`${server.url}/write?db=ioc`, { method: 'POST', body: 'a b=1' });
      expect(stranger.status).toBe(401);
      expect(JSON.stringify(await server.query('SHOW DATABASES'))).toContain('ioc');
    } finally {
      await server.stop();
    }
  }, 30_000);
});

it('a server that ends at once is reported with its own words', async () => {
  const start = startServer({
    name: 'broken',
    url: () => '',
    command: () => ['sh', '-c', 'echo configuration is broken; exit 3'],
    isReady: () => Promise.resolve(false),
  });
  await expect(start).rejects.toThrow('configuration is broken');
});
