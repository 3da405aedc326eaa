import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBinary } from './binary.ts';
import { answersHttp } from './readiness.ts';
import { startServer } from './server-process.ts';
import type { RunningServer } from './server-process.ts';

/** Prometheus 2.42 with promtool, Debian package `prometheus`. */
export const prometheusAvailable = (): boolean => findBinary('prometheus') !== undefined;
export const promtoolAvailable = (): boolean => findBinary('promtool') !== undefined;

export interface PrometheusOptions {
  /** YAML text of prometheus.yml. */
  readonly config: string;
  /** Further files beside it (rules, key files), by name. */
  readonly files?: Readonly<Record<string, string>>;
}

export const startPrometheus = ({ config, files = {} }: PrometheusOptions): Promise<RunningServer> =>
  startServer({
    name: 'prometheus',
    url: (port) => `http://127.0.0.1:${port}`,
    prepare: (folder) => {
      for (const [name, text] of Object.entries({ ...files, 'prometheus.yml': config })) {
        writeFileSync(join(folder, name), text);
      }
    },
    command: (folder, port) => [
      'prometheus',
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--web.enable-lifecycle',
    ],
    isReady: (port) => answersHttp(`http://127.0.0.1:${port}/-/ready`),
  });
