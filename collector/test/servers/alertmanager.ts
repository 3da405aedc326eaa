import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBinary } from './binary.ts';
import { answersHttp } from './readiness.ts';
import { startServer } from './server-process.ts';
import type { RunningServer } from './server-process.ts';

/** Alertmanager 0.25 with amtool, Debian package `prometheus-alertmanager`. */
export const alertmanagerAvailable = (): boolean => findBinary('prometheus-alertmanager') !== undefined;
export const amtoolAvailable = (): boolean => findBinary('amtool') !== undefined;

export interface AlertmanagerOptions {
  /** YAML text of alertmanager.yml. */
  readonly config: string;
  readonly files?: Readonly<Record<string, string>>;
}

export const startAlertmanager = ({ config, files = {} }: AlertmanagerOptions): Promise<RunningServer> =>
  startServer({
    name: 'alertmanager',
    url: (port) => `http://127.0.0.1:${port}`,
    prepare: (folder) => {
      for (const [name, text] of Object.entries({ ...files, 'alertmanager.yml': config })) {
        writeFileSync(join(folder, name), text);
      }
    },
    command: (folder, port) => [
      'prometheus-alertmanager',
      `--config.file=${join(folder, 'alertmanager.yml')}`,
      `--storage.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=', // empty: no gossip port
    ],
    isReady: (port) => answersHttp(`http://127.0.0.1:${port}/-/ready`),
  });
