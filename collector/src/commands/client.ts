import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastInstance } from '../data-folder.ts';
import { CommandFault } from './command-fault.ts';
import { textOption, type Client, type OptionValues } from './command.ts';
import { openOffline } from './offline.ts';

/**
 * Writing commands go through the running collector, or the data themselves when none runs (SEMANTICS §9). The second is
 * the same API on a loopback port of its own for the time of the command, so that every rule and the audit log hold.
 */
export async function openClient(
  dataFolder: string,
  values: OptionValues,
  environment: NodeJS.ProcessEnv,
  language: 'vi' | 'en',
): Promise<Client> {
  const running = await runningInstance(dataFolder);
  const offline = running === null ? await openOffline(dataFolder, textOption(values, 'site'), environment) : null;
  const url = running?.url ?? offline?.url ?? '';
  const actAs = textOption(values, 'by');
  const headers = {
    authorization: `Bearer ${keyOf(dataFolder, environment)}`,
    'accept-language': language,
    ...(actAs === undefined ? {} : { 'x-act-as': actAs }),
  };
  const ask = <T>(path: string, init: RequestInit) => answerOf<T>(fetch(`${url}${path}`, init));
  return {
    running,
    get: (path) => ask(path, { headers }),
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        ...(body === undefined ? { headers } : jsonBody(headers, body)),
      }),
    close: async () => offline?.close(),
  };
}

const jsonBody = (headers: Readonly<Record<string, string>>, body: unknown) => ({
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A person's own key (`IOC_KEY`), else the local operator's. */
function keyOf(dataFolder: string, environment: NodeJS.ProcessEnv): string {
  const own = environment['IOC_KEY'];
  if (own !== undefined && own !== '') return own;
  const file = join(dataFolder, 'operator.key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new CommandFault(
    `Không có ${file}: chưa chạy lần nào ở đây, hoặc sai --data. / No ${file}: never started here, or a wrong --data.`,
  );
}

/** The collector of these data, if it answers. */
export async function runningInstance(dataFolder: string): Promise<Client['running']> {
  const last = lastInstance(dataFolder);
  if (last === null) return null;
  const health = await fetch(`${last.url}/healthz`, { signal: AbortSignal.timeout(3000) }).catch(() => null);
  return health?.ok === true && isAlive(last.pid) ? last : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface ProblemBody {
  readonly title: string;
  readonly detail: string;
  readonly faults?: readonly { readonly at: string; readonly sentence: string }[];
}

async function answerOf<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked;
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') ? ((await response.json()) as unknown) : await response.text();
  if (response.ok) return body as T;
  const { title, detail, faults = [] } = (typeof body === 'object' ? body : { title: '', detail: body }) as ProblemBody;
  throw new CommandFault(
    [`${title}: ${detail}`, ...faults.map(({ at, sentence }) => `  ${at}: ${sentence}`)].join('\n'),
  );
}
