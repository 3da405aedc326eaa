import { query as querySchema } from '@vnioc/contract/query.ts';
import type { ConsoleAnswer, ConsolePorts } from '@vnioc/contract/console.ts';
import type { IncomingMessage } from 'node:http';

const FIELDS = new Set(Object.keys(querySchema['properties'] as object));
const LEFT_OUT: ReadonlySet<string> = new Set(['datasource', 'hide', 'intervalMs', 'maxDataPoints', 'queryType']);

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

/** What Grafana and other plugins add to a stored query is not the collector's to read; what is empty asks for nothing. */
function asked(body: unknown): { readonly queries: readonly object[]; readonly from?: number; readonly to?: number } {
  const { queries, from, to } = Object(body) as { queries?: unknown; from?: unknown; to?: unknown };
  return {
    queries: (Array.isArray(queries) ? queries : []).map(taken),
    ...(isMoment(from) ? { from: Number(from) } : {}),
    ...(isMoment(to) ? { to: Number(to) } : {}),
  };
}

const isMoment = (value: unknown): boolean => /^-?\d{1,15}$/.test(String(value));

const taken = (query: unknown): object => {
  const kept = Object.entries(Object(query) as object).filter(
    ([name, value]) => FIELDS.has(name) && !LEFT_OUT.has(name) && !isEmpty(value),
  );
  return { kind: 'state', refId: 'A', ...Object.fromEntries(kept) };
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

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
