import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookForCollector } from './collector-seen.ts';
import { CommandFault } from './command-fault.ts';
import type { Client } from './command.ts';
import type { DataPlace } from './data-place.ts';
import { openReading } from './open-reading.ts';
import { openWriting } from './open-writing.ts';
import type { PrivateServer } from './serve-privately.ts';

/** Whom a command speaks for and in which language it wants its answers. */
export interface Speaker extends DataPlace {
  readonly language: 'vi' | 'en';
  readonly actAs: string | undefined;
}

/** Reading commands read the data themselves, whether a collector runs, hangs or is gone (SEMANTICS §9). */
export async function readingClient(speaker: Speaker): Promise<Client> {
  const key = keyOf(speaker);
  return clientOf(await openReading(speaker), key, speaker);
}

/** Writing commands go through the running collector, or the data themselves when none runs (SEMANTICS §9). */
export async function writingClient(speaker: Speaker): Promise<Client> {
  const key = keyOf(speaker);
  const seen = await lookForCollector(speaker.dataFolder);
  if (seen.state === 'silent') {
    throw new CommandFault(
      `Bộ thu thập (pid ${seen.pid}) không trả lời tại ${seen.url}; hãy dừng tiến trình đó rồi làm lại. / The collector (pid ${seen.pid}) does not answer at ${seen.url}; end it and try again.`,
    );
  }
  const running = { close: () => Promise.resolve() };
  return clientOf(seen.state === 'running' ? { ...running, url: seen.url } : await openWriting(speaker), key, speaker);
}

function clientOf({ url, close }: PrivateServer, key: string, { language, actAs }: Speaker): Client {
  const headers = {
    authorization: `Bearer ${key}`,
    'accept-language': language,
    ...(actAs === undefined ? {} : { 'x-act-as': actAs }),
  };
  const ask = <T>(path: string, init: RequestInit) => answerOf<T>(fetch(`${url}${path}`, init));
  return {
    get: (path) => ask(path, { headers }),
    post: (path, body) =>
      ask(path, { method: 'POST', ...(body === undefined ? { headers } : jsonBody(headers, body)) }),
    close,
  };
}

const jsonBody = (headers: Readonly<Record<string, string>>, body: unknown) => ({
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A person's own key (`IOC_KEY`), else the local operator's. */
function keyOf({ dataFolder, environment }: DataPlace): string {
  const own = environment['IOC_KEY'];
  if (own !== undefined && own !== '') return own;
  const file = join(dataFolder, 'operator.key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new CommandFault(
    `Không có ${file}: chưa chạy npm start lần nào ở đây, hoặc sai --data. / No ${file}: npm start never ran here, or a wrong --data.`,
  );
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
  const further = faults.map(({ at, sentence }) => `${at}: ${sentence}`).filter((line) => line !== detail);
  throw new CommandFault([`${title}: ${detail}`, ...further.map((line) => `  ${line}`)].join('\n'));
}
