import { join } from 'node:path';
import { findBinary } from './binary.ts';
import { answersHttp } from './readiness.ts';
import { startServer } from './server-process.ts';
import type { RunningServer } from './server-process.ts';

/** VictoriaMetrics 1.79, Debian package `victoria-metrics`: the real server for the v2 write path. */
export const victoriaMetricsAvailable = (): boolean => findBinary('victoria-metrics') !== undefined;

export const startVictoriaMetrics = (): Promise<RunningServer> =>
  startServer({
    name: 'victoria-metrics',
    url: (port) => `http://127.0.0.1:${port}`,
    command: (folder, port) => [
      'victoria-metrics',
      `-storageDataPath=${join(folder, 'data')}`,
      `-httpListenAddr=127.0.0.1:${port}`,
      '-retentionPeriod=100y',
      '-search.latencyOffset=0s',
    ],
    isReady: (port) => answersHttp(`http://127.0.0.1:${port}/health`),
  });

/** What was written becomes readable only after this. */
export const flushVictoriaMetrics = async (server: RunningServer): Promise<void> => {
  const response = await fetch(`${server.url}/internal/force_flush`);
  if (!response.ok) throw new Error(`victoria-metrics: ${response.status} ${await response.text()}`);
};
