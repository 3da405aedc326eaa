import { approval, entry as entrySchema } from '@vnioc/contract/entries.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Observation } from '../../observations/observation.ts';
import { EMPTY_DELIVERY } from '../../sinks/commit.ts';
import type { Commit, Entry } from '../../sinks/store.ts';
import type { ApiServices } from '../api-services.ts';
import { noSuchSource } from '../lists/source-of-path.ts';
import { decidableEntry, decide, isProblem } from '../receiving/entry-decision.ts';
import { correctionOf } from '../receiving/correction.ts';
import { parseEntry } from '../receiving/parse-entry.ts';
import type { Answer, ApiRequest, Route } from '../route.ts';

/** A second person approves: the figure is committed with the decision, in one transaction, and so is what its ticket is told. */
export const approveEntry: Route = {
  method: 'post',
  path: '/api/v1/entries/{id}/approve',
  summary: { vi: 'Duyệt một phiếu nhập', en: 'Approve an entry' },
  access: 'approve entries',
  body: { kind: 'json', schema: approval },
  answers: { 200: { contentType: 'application/json', schema: entrySchema } },
  async handle(request, services) {
    const entry = await decidableEntry(request, services);
    return isProblem(entry) ? entry : approve(entry, request, services);
  },
};

async function approve(entry: Entry, request: ApiRequest, services: ApiServices): Promise<Answer> {
  const { catalog, clocks } = services;
  const source = catalog.sources.get(entry.source);
  if (!source) return noSuchSource(entry.source);
  const at = clocks.office.now();
  const { numerator, denominator, value, indicator, unit, period } = entry;
  const said = numerator === null || denominator === null ? { value: value ?? 0 } : { numerator, denominator };
  // Read once more: the registers may have changed since it was typed in.
  const figure = await parseEntry({ indicator, unit, period, ...said }, source, at, services);
  if (isProblem(figure)) return figure;
  const { reason = null } = request.body as { readonly reason?: string };
  const commit = commitOf(figure, `entry:${entry.id}`, at);
  const correction = await correctionOf(entry, request, services, at);
  const also = correction === null ? {} : { also: correction.also };
  const decided = await decide(entry, { status: 'approved', reason, commit, ...also }, request, services);
  if (isProblem(decided)) return decided;
  await correction?.tell();
  await services.settle();
  return { status: 200, json: decided };
}

/** An approval is no run of a source: its name stands where a run's would. */
const commitOf = (figure: Observation, run: string, at: Instant): Commit => ({
  ...EMPTY_DELIVERY,
  ...{ source: figure.source, run, at, observations: [figure] },
});
