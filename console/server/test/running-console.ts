import type { ConsoleAnswer, ConsolePorts, ConsoleQuestion } from '@vnioc/contract/console.ts';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consoleRouter } from '../console-router.ts';
import type { Built } from '../plugin-bundles.ts';

export const KEY = 'ioc_right';
const SESSION = 'token';
export const SIGNED_IN = { cookie: `vnioc_session=${SESSION}` };

const PEOPLE = [{ id: 'truong-ca', name: 'Nguyễn Thị <Ca>', position: 'Trưởng ca' }];

/** A console over a small answering collector and a folder of invented bundles. What it passes on, it says. */
export interface RunningConsole {
  readonly url: string;
  readonly ended: readonly string[];
  readonly asked: ConsoleQuestion[];
  /** Of the API behind the console, by the request that arrived there. */
  answer: (question: ConsoleQuestion) => ConsoleAnswer;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<{ response: Response; text: string }>;
  post(path: string, body: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  stop(): Promise<void>;
}

export async function startConsole({ demonstration = true, built = true } = {}): Promise<RunningConsole> {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-console-'));
  const ended: string[] = [];
  const asked: ConsoleQuestion[] = [];
  const running = { answer: (_: ConsoleQuestion): ConsoleAnswer => ({ status: 200, json: {} }) };
  const ports = portsOf(demonstration, ended, (question) => {
    asked.push(question);
    return running.answer(question);
  });
  const places = built ? builtIn(folder) : { shell: join(folder, 'none'), plugins: [join(folder, 'none')] };
  const handler = consoleRouter(ports, places);
  const server = createServer((request, response) =>
    handler(request, response, () =>
      response.writeHead(404).end(`next ${request.method} ${request.url} as ${String(request.headers['x-act-as'])}`),
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(running, {
    ...{ url, ended, asked },
    get: async (path: string, headers = {}) => {
      const response = await fetch(`${url}${path}`, { headers, redirect: 'manual' });
      return { response, text: await response.text() };
    },
    post: (path: string, body: string, headers = {}) =>
      fetch(`${url}${path}`, {
        ...{ method: 'POST', body, redirect: 'manual' },
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

const portsOf = (
  demonstration: boolean,
  ended: string[],
  ask: (question: ConsoleQuestion) => ConsoleAnswer,
): ConsolePorts => ({
  product: 'VN-IOC',
  version: '0',
  site: { id: 'demo', name: 'Trung tâm thử', nameEn: 'Test centre', demonstration },
  signIn: async (key) => (key === KEY ? SESSION : null),
  signOut: async (session) => void ended.push(session),
  isOpen: (session) => session === SESSION && !ended.includes(session),
  visitor: async (session, actsAs) =>
    session === SESSION && !ended.includes(session)
      ? {
          ...{
            id: 'key:operator',
            name: 'Người </script> Thử',
            position: null,
            role: 'Admin',
            permissions: ['read tickets'],
            worksForUnit: false,
          },
          actsAs: PEOPLE.find(({ id }) => demonstration && id === actsAs) ?? null,
          mayActAs: demonstration ? PEOPLE : [],
        }
      : null,
  ask: async (_request, question) => ask(question),
});

/** What a build leaves, in small; and beside it a secret that nobody may fetch. */
function builtIn(folder: string): Built {
  const files: Readonly<Record<string, string>> = {
    'secret.js': 'secret',
    'shell/manifest.json': JSON.stringify({ script: '/console/shell-ABCDEFGH.js', styles: [], grafana: '12.4.10' }),
    'shell/console/shell-ABCDEFGH.js': `"shell";${' '.repeat(2000)}`,
    'shell/public/build/img/icons/missing.svg': '<svg/>',
    'app/plugin.json': JSON.stringify({ id: 'vnioc-operations-app', type: 'app', name: 'App', info: {} }),
    'app/module.js': 'define([], () => ({}))',
    'app/7.js': 'chunk',
    'app/gpx_backend.js': 'backend',
    'app/notes.txt': 'notes',
    'app/.hidden.js': 'hidden',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  symlinkSync(join(folder, 'secret.js'), join(folder, 'app', 'link.js'));
  return { shell: join(folder, 'shell'), plugins: [join(folder, 'app')] };
}
