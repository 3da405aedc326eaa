import type { SourceId } from '../../catalog/source-spec.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Run, Store } from '../../sinks/store.ts';
import { columnsOf, frameOf, type ColumnOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';

/** Runs of the sources the caller may see, newest first. */
export const answerRuns: QueryKindAnswer = async (query, { catalog, store, mine, now, request }) => {
  const { from, to, asOf } = timesOf(query, request, now);
  const until = Math.min(to, asOf ?? to);
  const limit = query.limit ?? 1000;
  const sources = [...catalog.sources.values()].filter(
    (spec) =>
      (query.source ?? spec.id) === spec.id && (query.domain ?? spec.domain) === spec.domain && mine.source(spec),
  );
  const runs: Run[] = [];
  for (const { id } of sources) runs.push(...(await runsOf(id, { from, until, limit }, store)));
  const rows = runs.sort((a, b) => b.startedAt - a.startedAt).slice(0, limit);
  if (query.format !== 'numeric') return [frameOf({ refId: query.refId, type: 'table' }, columnsOf(rows, COLUMNS))];
  const newest = rows.filter(({ source }, index) => rows.findIndex((run) => run.source === source) === index);
  const domainOf: ColumnOf<Run> = ['domain', 'string', ({ source }) => catalog.sources.get(source)?.domain ?? null];
  return [frameOf({ refId: query.refId, type: 'numeric-long' }, columnsOf(newest, [domainOf, ...FOR_RULES]))];
};

/** One alert per source, by its newest run: 1 when nothing came of it. */
const FOR_RULES: readonly ColumnOf<Run>[] = [
  ['source', 'string', ({ source }) => source],
  ['failed', 'number', ({ outcome }) => Number(outcome === 'failed' || outcome === 'interrupted')],
];

const COLUMNS: readonly ColumnOf<Run>[] = [
  ['started', 'time', ({ startedAt }) => startedAt],
  ['finished', 'time', ({ finishedAt }) => finishedAt],
  ['source', 'string', ({ source }) => source],
  ['outcome', 'string', ({ outcome }) => outcome],
  ['accepted', 'number', ({ accepted }) => accepted],
  ['revised', 'number', ({ revised }) => revised],
  ['unchanged', 'number', ({ unchanged }) => unchanged],
  ['corrected', 'number', ({ corrected }) => corrected],
  ['quarantined', 'number', ({ quarantined }) => quarantined],
  ['refused', 'number', ({ refused }) => refused],
  ['events', 'number', ({ events }) => events],
  ['bytes', 'number', ({ bytes }) => bytes, { unit: 'bytes' }],
  ['duration', 'number', ({ durationSeconds }) => durationSeconds, { unit: 's' }],
  ['fault', 'string', ({ fault }) => fault],
  ['run', 'string', ({ id }) => id],
];

const PAGE = 1000;

/** Runs of one source that began in `(from, until]`, newest first. */
async function runsOf(
  source: SourceId,
  { from, until, limit }: { readonly from: Instant; readonly until: Instant; readonly limit: number },
  store: Store,
): Promise<readonly Run[]> {
  const found: Run[] = [];
  for (let before: string | undefined; found.length < limit;) {
    const page = await store.runs.list({ source, limit: PAGE, ...(before === undefined ? {} : { before }) });
    found.push(...page.filter(({ startedAt }) => from < startedAt && startedAt <= until));
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined || last.startedAt <= from) break;
    before = last.id;
  }
  return found;
}
