import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgresBinary } from './binary.ts';
import { startServer } from './server-process.ts';
import type { RunningServer } from './server-process.ts';

const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL 15, Debian package `postgresql`. */
export const postgresAvailable = (): boolean => findPostgresBinary('postgres') !== undefined;

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());

/** PostgreSQL refuses to run as root; as anybody else it runs as that user. */
const asPostgres = (command: readonly string[]): readonly string[] =>
  isRoot() ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command] : command;

const program = (name: string): string => findPostgresBinary(name) ?? name;

const initialise = (folder: string): void => {
  if (isRoot()) chownSync(folder, idOf('-u'), idOf('-g'));
  const flags = ['--auth=trust', '--username=vnioc', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  const [command = '', ...args] = asPostgres([program('initdb'), '-D', join(folder, 'data'), ...flags]);
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
};

const answers = (port: number): Promise<boolean> => {
  try {
    execFileSync(program('pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    return Promise.resolve(true);
  } catch {
    return Promise.resolve(false);
  }
};

/** Starts an empty cluster; `url` opens its database `postgres` as the superuser `vnioc`, who needs no password. */
export const startPostgres = (): Promise<RunningServer> =>
  startServer({
    name: 'postgres',
    url: (port) => `postgres://vnioc@127.0.0.1:${port}/postgres`,
    prepare: initialise,
    command: (folder, port) =>
      asPostgres([
        program('postgres'),
        '-D',
        join(folder, 'data'),
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-k',
        folder,
      ]),
    isReady: answers,
    endSignal: 'SIGINT', // fast shutdown; on SIGTERM it waits for every client to leave
  });
