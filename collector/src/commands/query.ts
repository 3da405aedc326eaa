import { readFileSync } from 'node:fs';
import { CommandFault } from './command-fault.ts';
import type { Command } from './command.ts';

interface QueryAnswer {
  readonly results: Readonly<Record<string, { readonly status: number; readonly error?: string }>>;
}

/** Sends a query (SEMANTICS §9) from a file or from standard input; the answer is JSON. */
export const query: Command = {
  name: 'query',
  usage: 'query [FILE]   (không có FILE: đọc từ stdin / without FILE: from stdin)',
  summary: { vi: 'Hỏi số liệu bằng JSON', en: 'Query figures in JSON' },
  options: {},
  async run({ positionals: [file = '-'], api, say }) {
    const body = jsonOf(file === '-' ? readFileSync(0, 'utf8') : readFileSync(file, 'utf8'));
    const answer = await (await api()).post<QueryAnswer>('/api/v1/query', body);
    say(JSON.stringify(answer, null, 2));
    return Object.values(answer.results).every(({ status }) => status < 400) ? 0 : 1;
  },
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandFault('Câu hỏi không phải JSON. / The query is not JSON.', 2);
  }
}
