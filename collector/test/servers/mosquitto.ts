import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBinary } from './binary.ts';
import { acceptsTcp } from './readiness.ts';
import { startServer } from './server-process.ts';
import type { RunningServer } from './server-process.ts';

/** Mosquitto 2.0, Debian packages `mosquitto` and `mosquitto-clients`. */
export const mosquittoAvailable = (): boolean => findBinary('mosquitto') !== undefined;

export interface MosquittoOptions {
  /** Name → password; with accounts nobody connects without one. */
  readonly users?: Readonly<Record<string, string>>;
  /** Text of the ACL file (`user x`, `topic read a/#` …). A forbidden publish is dropped silently on MQTT 3.1.1. */
  readonly acl?: string;
}

const configuration = (folder: string, port: number, options: MosquittoOptions): string =>
  [
    `listener ${port} 127.0.0.1`,
    `allow_anonymous ${options.users === undefined}`,
    ...(options.users === undefined ? [] : [`password_file ${join(folder, 'passwords')}`]),
    ...(options.acl === undefined ? [] : [`acl_file ${join(folder, 'acl')}`]),
    'persistence true',
    `persistence_location ${folder}/`,
    'autosave_interval 1',
    'max_queued_messages 200000',
    ...(process.getuid?.() === 0 ? ['user root'] : []), // else it changes to a user who may not read the folder
    '',
  ].join('\n');

export const startMosquitto = (options: MosquittoOptions = {}): Promise<RunningServer> =>
  startServer({
    name: 'mosquitto',
    url: (port) => `mqtt://127.0.0.1:${port}`,
    prepare: (folder, port) => {
      writeFileSync(join(folder, 'mosquitto.conf'), configuration(folder, port, options));
      if (options.acl !== undefined) writeFileSync(join(folder, 'acl'), options.acl, { mode: 0o600 });
      if (options.users === undefined) return;
      const passwords = join(folder, 'passwords');
      writeFileSync(passwords, '', { mode: 0o600 });
      for (const [user, password] of Object.entries(options.users)) {
        execFileSync('mosquitto_passwd', ['-b', passwords, user, password], { stdio: 'ignore' });
      }
    },
    command: (folder) => [findBinary('mosquitto') ?? 'mosquitto', '-c', join(folder, 'mosquitto.conf')],
    isReady: acceptsTcp,
  });
