import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommandFault } from './command-fault.ts';
import type { Command } from './command.ts';

interface QueryAnswer {
  readonly results: Readonly<Record<string, { readonly status: number; readonly error?: string }>>;
}

/** Sends a query (SEMANTICS §9) from a file or from standard input; the answer is JSON. */
export const query: Command = {
  name: 'query',
  usage: ['query FILE', 'query < FILE'],
  summary: { vi: 'Hỏi số liệu bằng JSON', en: 'Query figures in JSON' },
  options: {},
  async run({ positionals: [file = '-'], typedIn, reading, say }) {
    const body = jsonOf(file === '-' ? readFileSync(0, 'utf8') : textOf(resolve(typedIn, file)));
    const answer = await (await reading()).post<QueryAnswer>('/api/v1/query', body);
    say(JSON.stringify(answer, null, 2));
    return Object.values(answer.results).every(({ status }) => status < 400) ? 0 : 1;
  },
};

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CommandFault(`Không đọc được tệp ${file}. / The file ${file} cannot be read.`, 2);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandFault('Câu hỏi không phải JSON. / The query is not JSON.', 2);
  }
}
