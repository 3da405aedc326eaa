import { credentials, makeGenericClientConstructor, type Client, type ServiceDefinition } from '@grpc/grpc-js';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { PluginContext } from '../protocol/requests.ts';
import { SERVICES } from '../protocol/services.ts';

const PLUGIN = resolve(import.meta.dirname, '../..');
const ROOT = resolve(PLUGIN, '..');

/** The bundle as it is shipped, in a folder of its own: launcher and one file. */
export function buildPlugin(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-plugin-'));
  const webpack = join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
  const args = ['-c', '../plugin-build/backend.webpack.config.mjs', '--output-path', folder];
  const built = spawnSync(process.execPath, [webpack, ...args], { cwd: PLUGIN, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The backend does not build:\n${built.stdout}${built.stderr}`);
  return folder;
}

/** The name Grafana looks for on this machine. */
const executableIn = (folder: string): string => {
  const { executable } = JSON.parse(readFileSync(join(PLUGIN, 'src/plugin.json'), 'utf8')) as { executable: string };
  return join(folder, `${executable}_${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`);
};

export interface PluginHost {
  /** The line of go-plugin's handshake. */
  readonly handshake: string;
  readonly pid: number;
  call<T>(service: keyof typeof SERVICES, method: string, request: object): Promise<T>;
  /** The messages of a streamed answer, until `enough` of them. */
  read<T>(
    service: keyof typeof SERVICES,
    method: string,
    request: object,
    enough?: (all: T[]) => boolean,
  ): Promise<T[]>;
  readonly exited: Promise<number | null>;
  stop(): Promise<void>;
}

/** Starts the plugin as Grafana does: the launcher, the cookie in the environment, no PATH, one line on stdout. */
export async function startPlugin(folder: string, env: NodeJS.ProcessEnv = COOKIE): Promise<PluginHost> {
  const child = spawn(executableIn(folder), [], { env, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  const handshake = await firstLine(child.stdout);
  const address = handshake.split('|')[3] ?? '';
  const clients = new Map<string, Client>();
  const clientOf = (service: keyof typeof SERVICES): Client => {
    const Service = makeGenericClientConstructor(SERVICES[service] as ServiceDefinition, service);
    const client = clients.get(service) ?? new Service(address, credentials.createInsecure());
    clients.set(service, client);
    return client;
  };
  return {
    ...{ handshake, pid: child.pid ?? 0, exited },
    call: (service, method, request) =>
      new Promise((done, fail) => {
        const { path, requestSerialize, responseDeserialize } = definitionOf(service, method);
        clientOf(service).makeUnaryRequest(path, requestSerialize, responseDeserialize, request, (error, answer) =>
          error ? fail(error) : done(answer as never),
        );
      }),
    async read<T>(service: keyof typeof SERVICES, method: string, request: object, enough = (_all: T[]) => false) {
      const { path, requestSerialize, responseDeserialize } = definitionOf(service, method);
      const stream = clientOf(service).makeServerStreamRequest(path, requestSerialize, responseDeserialize, request);
      stream.on('error', () => undefined); // our own cancelling
      const all: T[] = [];
      for await (const message of stream) {
        all.push(message as T);
        if (enough(all)) break;
      }
      stream.cancel();
      return all;
    },
    async stop() {
      for (const client of clients.values()) client.close();
      child.kill('SIGTERM');
      await exited;
    },
  };
}

const COOKIE = {
  grafana_plugin_type: 'datasource',
  PLUGIN_PROTOCOL_VERSIONS: '2',
  PATH: join(ROOT, 'node_modules/.bin'),
};

const definitionOf = (service: keyof typeof SERVICES, method: string) => {
  const definition = (SERVICES[service] as ServiceDefinition)[method];
  if (definition === undefined) throw new Error(`No method ${method}`);
  return definition;
};

async function firstLine(stdout: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(stdout)) return line;
  return '';
}

export const removeBuild = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What Grafana says of the data source and of whoever asks. */
export const contextOf = (jsonData: object, key: string, user: Partial<PluginContext['user']> = {}, orgId = 1) => ({
  orgId,
  pluginId: 'vnioc-indicators-datasource',
  user: { login: 'lan', name: 'Lan', email: '', role: 'Viewer', ...user },
  dataSourceInstanceSettings: {
    ...{ uid: 'vnioc', name: 'VN-IOC', jsonData: Buffer.from(JSON.stringify(jsonData)) },
    decryptedSecureJsonData: key === '' ? {} : { key },
  },
});
