import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { SMALL_SITE } from '../fixtures/small-site.ts';
import { freePort } from '../servers/free-port.ts';
import { answersHttp } from '../servers/readiness.ts';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');

/** One source that is read once at the start: a week's revenue of one commune. */
const CSV = 'MaXa,Tuan,Thu\n00002,22/2024,125000\n';

/** A folder with the small site, its one upstream system, and a place for data. */
export interface SmallWorld {
  readonly site: string;
  readonly data: string;
  end(): void;
}

export async function smallWorld(): Promise<SmallWorld> {
  const upstream = createServer((_request, response) => void response.setHeader('content-type', 'text/csv').end(CSV));
  const url = await listening(upstream);
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-alone-'));
  const site = join(folder, 'small');
  for (const [name, text] of Object.entries(SMALL_SITE)) {
    const file = join(site, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replace('http://127.0.0.1/a.csv', `${url}/a.csv`));
  }
  return {
    site,
    data: join(folder, 'data'),
    end: () => {
      upstream.close();
      upstream.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A collector started as from a terminal. */
export interface LoneCollector {
  readonly url: string;
  said(): string;
  /** Exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

export interface Start {
  readonly site: string;
  readonly data: string;
  readonly port?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Before `node`: another user, say. */
  readonly before?: readonly string[];
}

export async function startCollector({
  site,
  data,
  args = [],
  env = {},
  before = [],
  ...at
}: Start): Promise<LoneCollector> {
  const port = at.port ?? (await freePort());
  const own = ['--port', String(port), '--data', data, '--site', site];
  const [program = '', ...rest] = [...before, process.execPath, '--disable-warning=ExperimentalWarning', MAIN];
  const child = spawn(program, [...rest, ...own, ...args], { env: { ...process.env, ...env } });
  const killed = () => void child.kill('SIGKILL');
  process.once('exit', killed);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  return {
    url: `http://127.0.0.1:${port}`,
    said: () => said,
    ended: new Promise((resolve) =>
      child.once('close', (code) => {
        process.off('exit', killed);
        resolve(code);
      }),
    ),
    signal: (name) => void child.kill(name),
  };
}

/** Starts and waits until it answers. */
export async function runningCollector(start: Start): Promise<LoneCollector> {
  const collector = await startCollector(start);
  let over = false;
  void collector.ended.then(() => (over = true));
  for (let tries = 0; tries < 400 && !over; tries += 1) {
    if (await answersHttp(`${collector.url}/readyz`)) return collector;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The collector did not start:\n${collector.said()}`);
}

/** Comes true within some seconds, or the test fails. */
export async function eventually(what: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`it did not come true within ${seconds} s: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
