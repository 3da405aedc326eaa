import type { Cell } from '@vnioc/contract/frame.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Run, Store } from '../../sinks/store.ts';
import { column, frameOf } from './frames.ts';
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
  const of = (pick: (run: Run) => Cell): readonly Cell[] => rows.map(pick);
  return [
    frameOf({ refId: query.refId, type: 'table' }, [
      column(
        'started',
        'time',
        of(({ startedAt }) => startedAt),
      ),
      column(
        'finished',
        'time',
        of(({ finishedAt }) => finishedAt),
      ),
      column(
        'source',
        'string',
        of(({ source }) => source),
      ),
      column(
        'outcome',
        'string',
        of(({ outcome }) => outcome),
      ),
      column(
        'accepted',
        'number',
        of(({ accepted }) => accepted),
      ),
      column(
        'revised',
        'number',
        of(({ revised }) => revised),
      ),
      column(
        'unchanged',
        'number',
        of(({ unchanged }) => unchanged),
      ),
      column(
        'corrected',
        'number',
        of(({ corrected }) => corrected),
      ),
      column(
        'quarantined',
        'number',
        of(({ quarantined }) => quarantined),
      ),
      column(
        'refused',
        'number',
        of(({ refused }) => refused),
      ),
      column(
        'events',
        'number',
        of(({ events }) => events),
      ),
      column(
        'bytes',
        'number',
        of(({ bytes }) => bytes),
        { config: { unit: 'bytes' } },
      ),
      column(
        'duration',
        'number',
        of(({ durationSeconds }) => durationSeconds),
        { config: { unit: 's' } },
      ),
      column(
        'fault',
        'string',
        of(({ fault }) => fault),
      ),
      column(
        'run',
        'string',
        of(({ id }) => id),
      ),
    ]),
  ];
};

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
