import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBinary } from './binary.ts';
import { freePort } from './free-port.ts';
import { answersHttp } from './readiness.ts';
import { startServer } from './server-process.ts';
import type { RunningServer } from './server-process.ts';
import { cutTornLogs } from './torn-logs.ts';

/** InfluxDB 1.6.7, Debian package `influxdb`. */
export const influxdAvailable = (): boolean => findBinary('influxd') !== undefined;

export interface InfluxdOptions {
  /** With an account, the server refuses everybody else (`auth-enabled`). Without: open. */
  readonly auth?: { readonly user: string; readonly password: string };
  /** Created after the start. */
  readonly database?: string;
  /** What a kill leaves half written in its logs stays there; see `cutTornLogs`. */
  readonly leavesTornLogs?: boolean;
}

export interface RunningInfluxd extends RunningServer {
  /** Value of the Authorization header, `undefined` on an open server. */
  readonly authorization: string | undefined;
  /** Runs one InfluxQL statement as the administrator and returns the JSON answer. */
  query(statement: string, database?: string): Promise<unknown>;
}

/**
 * The index in memory, InfluxDB 1.x's own default: killed in the moment in which it creates a shard, 1.6.7 leaves a half
 * written manifest of the index on disk (`tsi1`), and takes nothing for that shard until somebody rebuilds it.
 */
const configuration = (folder: string, port: number, rpcPort: number, auth: boolean): string => `
reporting-disabled = true
bind-address = "127.0.0.1:${rpcPort}"
[meta]
  dir = "${join(folder, 'meta')}"
[data]
  dir = "${join(folder, 'data')}"
  wal-dir = "${join(folder, 'wal')}"
  index-version = "inmem"
  max-series-per-database = 0
  max-values-per-tag = 0
  query-log-enabled = false
[monitor]
  store-enabled = false
[http]
  bind-address = "127.0.0.1:${port}"
  log-enabled = false
  auth-enabled = ${auth}
`;

const basic = (auth: { user: string; password: string }): string =>
  `Basic ${Buffer.from(`${auth.user}:${auth.password}`).toString('base64')}`;

/** Starts influxd; the administrator of an authenticated server is made before this returns. */
export const startInfluxd = async (options: InfluxdOptions = {}): Promise<RunningInfluxd> => {
  const rpcPort = await freePort();
  const server = await startServer({
    name: 'influxd',
    url: (port) => `http://127.0.0.1:${port}`,
    prepare: (folder, port) =>
      writeFileSync(join(folder, 'influxd.conf'), configuration(folder, port, rpcPort, options.auth !== undefined)),
    ...(options.leavesTornLogs === true ? {} : { mend: cutTornLogs }),
    command: (folder) => ['influxd', '-config', join(folder, 'influxd.conf')],
    isReady: (port) => answersHttp(`http://127.0.0.1:${port}/ping`),
  });
  const authorization = options.auth === undefined ? undefined : basic(options.auth);
  const query = async (statement: string, database?: string): Promise<unknown> => {
    const parameters = new URLSearchParams({
      q: statement,
      epoch: 'ms',
      ...(database === undefined ? {} : { db: database }),
    });
    const headers = authorization === undefined ? {} : { authorization };
    const response = await fetch(`${server.url}/query`, { method: 'POST', body: parameters, headers });
    if (!response.ok) throw new Error(`influxd: ${response.status} ${await response.text()}`);
    return response.json();
  };
  if (options.auth !== undefined) {
    await query(`CREATE USER "${options.auth.user}" WITH PASSWORD '${options.auth.password}' WITH ALL PRIVILEGES`);
  }
  if (options.database !== undefined) await query(`CREATE DATABASE "${options.database}"`);
  return Object.defineProperties(server, {
    authorization: { value: authorization },
    query: { value: query },
  }) as RunningInfluxd;
};
