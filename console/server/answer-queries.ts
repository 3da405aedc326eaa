import type { ConsoleAnswer, ConsolePorts } from '@vnioc/contract/console.ts';
import { storedQuery } from '@vnioc/contract/stored-query.ts';
import type { IncomingMessage } from 'node:http';

/** `POST /api/ds/query`: Grafana's question as the collector takes it. One wrong query must not refuse its neighbours. */
export async function answerQueries(
  request: IncomingMessage,
  body: unknown,
  ports: ConsolePorts,
): Promise<ConsoleAnswer> {
  const { queries, ...range } = asked(body);
  if (queries.length === 0) return { status: 400, json: { message: 'Không có truy vấn nào / no queries' } };
  const ask = (some: readonly object[]) => ports.ask(request, { to: 'query', body: { queries: some, ...range } });
  const together = await ask(queries);
  if (together.status !== 400 || queries.length === 1) return readable(together, queries);
  const results = {};
  for (const one of queries) Object.assign(results, resultsOf(readable(await ask([one]), [one])));
  return { status: 200, json: { results } };
}

/** The collector says what is wrong with a query that cannot be read. */
function asked(body: unknown): { readonly queries: readonly object[]; readonly from?: number; readonly to?: number } {
  const { queries, from, to } = Object(body) as { queries?: unknown; from?: unknown; to?: unknown };
  return {
    queries: (Array.isArray(queries) ? queries : []).map((query: unknown) => ({
      refId: refIdOf(query),
      ...storedQuery(query),
    })),
    ...(isMoment(from) ? { from: Number(from) } : {}),
    ...(isMoment(to) ? { to: Number(to) } : {}),
  };
}

const isMoment = (value: unknown): boolean => /^-?\d{1,15}$/.test(String(value));

const refIdOf = (query: unknown): unknown => (Object(query) as { refId?: unknown }).refId ?? 'A';

const resultsOf = ({ json }: ConsoleAnswer): object => (Object(json) as { results?: object }).results ?? {};

/** A refusal of the whole becomes the error of every query, in the sentence of the API. */
function readable({ status, json }: ConsoleAnswer, queries: readonly object[]): ConsoleAnswer {
  if (status < 400) return { status, json };
  const error = sentenceOf(json);
  const one = { status, frames: [], error, errorSource: 'downstream' };
  const results = queries.map((query) => [String((query as { refId?: unknown }).refId), one] as const);
  return { status: status === 400 ? 200 : status, json: { message: error, results: Object.fromEntries(results) } };
}

/** What a person reads of a problem (RFC 9457). */
export function sentenceOf(json: unknown): string {
  const { detail, title } = Object(json) as { detail?: string; title?: string };
  return detail ?? title ?? '';
}
