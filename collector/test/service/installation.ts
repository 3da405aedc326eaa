import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../servers/free-port.ts';
import { answersHttp } from '../servers/readiness.ts';
import { startServer, type RunningServer } from '../servers/server-process.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A whole installation as `npm start` makes it: the collector, and the ten upstream systems of the demo beside it. */
export interface Installation {
  readonly url: string;
  readonly demoUrl: string;
  readonly dataFolder: string;
  readonly collector: RunningServer;
  readonly demo: RunningServer | null;
  /** As the local operator; `actAs` in the name of a fictitious person, which the site `demo` allows. */
  get<T>(path: string): Promise<T>;
  text(path: string): Promise<string>;
  post<T>(path: string, body: unknown, actAs?: string): Promise<{ readonly status: number; readonly body: T }>;
  query<T>(queries: unknown): Promise<T>;
  stop(): Promise<void>;
}

export interface InstallationOptions {
  readonly site?: string;
  /** Further arguments of the collector: `--clock`, `--speed`, `--until`… */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** `staff`: simulated people work on the tickets. */
  readonly demo?: { readonly start?: string; readonly staff?: boolean } | false;
  /** Where its data folder is made; default: among the temporary files. */
  readonly place?: string;
}

/** What the demo's systems ask for, as `npm start` hands it on; each name is one the registers call for. */
const CREDENTIALS = JSON.parse(readFileSync(join(ROOT, 'demo/credentials.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

const environment = (values: Readonly<Record<string, string>>): readonly string[] => [
  '/usr/bin/env',
  ...Object.entries(values).map(([name, value]) => `${name}=${value}`),
];

const node = [process.execPath, '--disable-warning=ExperimentalWarning'];

/** Starts everything on free ports and waits until it answers. Ended by `stop()`, or with the test process. */
export async function startInstallation(options: InstallationOptions = {}): Promise<Installation> {
  const dataFolder = mkdtempSync(join(options.place ?? tmpdir(), 'vnioc-service-'));
  const [port, demoPort, mqttPort] = [await freePort(), await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const demoUrl = `http://127.0.0.1:${demoPort}`;
  const demo =
    options.demo === false ? null : await startDemo({ url, demoPort, mqttPort, dataFolder, ...options.demo });
  const simulated = options.args?.includes('--clock') ?? false;
  const collector = await startServer({
    name: 'collector',
    url: () => url,
    command: () => [
      ...environment({
        ...CREDENTIALS,
        VNIOC_UPSTREAM_URL: demoUrl,
        VNIOC_UPSTREAM_MQTT: `mqtt://127.0.0.1:${mqttPort}`,
        ...(simulated && demo ? { IOC_CLOCK_LISTENER: `${demoUrl}/clock` } : {}),
        ...options.env,
      }),
      ...[...node, join(ROOT, 'collector/src/main.ts'), '--port', String(port), '--data', dataFolder],
      ...['--site', options.site ?? 'demo', ...(options.args ?? [])],
    ],
    isReady: () => answersHttp(`${url}/readyz`),
  });
  const key = readFileSync(join(dataFolder, 'operator.key'), 'utf8').trim();
  return {
    url,
    demoUrl,
    dataFolder,
    collector,
    demo,
    ...client(url, key),
    stop: () => end([collector, demo], dataFolder),
  };
}

interface DemoPlace {
  readonly url: string;
  readonly demoPort: number;
  readonly mqttPort: number;
  readonly dataFolder: string;
  readonly start?: string;
  readonly staff?: boolean;
}

const startDemo = (place: DemoPlace): Promise<RunningServer> =>
  startServer({
    name: 'demo',
    url: () => `http://127.0.0.1:${place.demoPort}`,
    command: () => [
      ...[...node, join(ROOT, 'demo/src/main.ts'), '--port', String(place.demoPort)],
      ...['--mqtt-port', String(place.mqttPort), '--inbox', join(place.dataFolder, 'inbox'), '--collector', place.url],
      ...['--key-file', join(place.dataFolder, 'operator.key'), '--seed', '1670'],
      ...(place.start === undefined ? [] : ['--start', place.start]),
      ...(place.staff === true ? ['--staff'] : []),
    ],
    isReady: () => answersHttp(`http://127.0.0.1:${place.demoPort}/incidents`),
  });

function client(url: string, key: string) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const send = (path: string, body: unknown, actAs?: string) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, ...(actAs === undefined ? {} : { 'x-act-as': actAs }) },
      body: JSON.stringify(body),
    });
  const text = async (path: string): Promise<string> => {
    const response = await fetch(`${url}${path}`, { headers });
    if (!response.ok) throw new Error(`GET ${path} → ${response.status}: ${await response.text()}`);
    return response.text();
  };
  return {
    get: async <T>(path: string): Promise<T> => JSON.parse(await text(path)) as T,
    text,
    async post<T>(path: string, body: unknown, actAs?: string) {
      const response = await send(path, body, actAs);
      return { status: response.status, body: (await response.json()) as T };
    },
    async query<T>(queries: unknown): Promise<T> {
      return (await (await send('/api/v1/query', queries)).json()) as T;
    },
  };
}

async function end(servers: readonly (RunningServer | null)[], dataFolder: string): Promise<void> {
  for (const server of servers) await server?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
