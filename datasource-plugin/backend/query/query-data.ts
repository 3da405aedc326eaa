import type { Query, QueryAnswer, QueryResult } from '@vnioc/contract/query.ts';
import { askerOf, type Asker } from '../asker.ts';
import type { Collector } from '../collector/collector.ts';
import { CollectorRefused } from '../collector/collector-refused.ts';
import { arrowFrame } from '../frames/arrow-frame.ts';
import type { PluginMetrics } from '../plugin-metrics.ts';
import type { DataResponse, QueryDataRequest } from '../protocol/requests.ts';
import { readyFor } from '../readiness.ts';
import { SENTENCES } from '../sentences.ts';
import { languageOf, type Settings } from '../settings.ts';
import { askedQuery, languageAsked } from './asked-query.ts';
import { SharedAnswers } from './shared-answers.ts';

/** Most queries the collector takes in one request. */
const AT_ONCE = 100;

/** Answers every query of a request; what is wrong with one stops no other. */
export async function queryData(
  request: QueryDataRequest,
  metrics: PluginMetrics,
  signal: AbortSignal,
): Promise<{ readonly responses: Readonly<Record<string, DataResponse>> }> {
  const { pluginContext, queries } = request;
  const asker = askerOf(request.headers, pluginContext);
  const results = new Map<string, QueryResult>();
  const asked: Query[] = [];
  for (const query of queries) {
    const one = askedQuery(query);
    if (one === null) results.set(query.refId, unreadable(SENTENCES[languageOf(pluginContext)].unreadableQuery));
    else asked.push(one);
  }
  try {
    const { collector, settings } = await readyFor(pluginContext);
    const language = queries.map(languageAsked).find((one) => one !== null) ?? settings.language;
    const shared = sharedBy(collector, { ...settings, language }, asker);
    for (let at = 0; at < asked.length; at += AT_ONCE)
      for (const [refId, result] of await answersOf(asked.slice(at, at + AT_ONCE), shared, signal))
        results.set(refId, result);
  } catch (error) {
    if (!(error instanceof CollectorRefused)) throw error;
    for (const { refId } of asked) if (!results.has(refId)) results.set(refId, refused(error));
  }
  for (const { refId, kind } of asked) metrics.countQuery(kind, asker.kind, results.get(refId)?.status ?? 500);
  return { responses: Object.fromEntries([...results].map(([refId, one]) => [refId, responseOf(one)])) };
}

const answers = new SharedAnswers();

type AskCollector = (queries: readonly Query[], signal: AbortSignal) => Promise<QueryAnswer>;

/** Asks the collector; a question is only shared by those whom the collector would answer alike. */
const sharedBy =
  (collector: Collector, { collectorUrl, key, language }: Settings, asker: Asker): AskCollector =>
  (queries, signal) =>
    answers.ask(JSON.stringify([collectorUrl, key, language, asker, queries]), signal, (ending) =>
      collector.ask<QueryAnswer>('/api/v1/query', asker, { body: { queries }, signal: ending, language }),
    );

/** One query that breaks the protocol makes the collector refuse all: then each is asked by itself. */
async function answersOf(
  queries: readonly Query[],
  ask: AskCollector,
  signal: AbortSignal,
): Promise<readonly (readonly [string, QueryResult])[]> {
  try {
    const { results } = await ask(queries, signal);
    return queries.map(({ refId }) => [refId, results[refId] ?? unreadable('')] as const);
  } catch (error) {
    if (!(error instanceof CollectorRefused)) throw error;
    const [only] = queries;
    if (only === undefined || queries.length === 1 || error.status !== 400)
      return queries.map(({ refId }) => [refId, refused(error)] as const);
    const alone = [];
    for (const query of queries) alone.push(...(await answersOf([query], ask, signal)));
    return alone;
  }
}

const unreadable = (error: string): QueryResult => ({ status: 400, frames: [], error, errorSource: 'plugin' });

const refused = ({ status, message, source }: CollectorRefused): QueryResult => ({
  ...{ status, frames: [], error: message, errorSource: source },
});

function responseOf({ status, frames, error, errorSource }: QueryResult): DataResponse {
  const written = frames.map((frame) => arrowFrame(frame));
  return { status, frames: written, ...(error === undefined ? {} : { error, errorSource: errorSource ?? '' }) };
}
