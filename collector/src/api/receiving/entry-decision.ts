import { actorOf } from '../../access/principal.ts';
import { allows } from '../../access/scope.ts';
import type { PersonId } from '../../catalog/person.ts';
import type { AlsoApproved, Commit, Entry } from '../../sinks/store.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import type { ApiRequest } from '../route.ts';

/** Whether the caller may decide about an entry now: in scope, still open, and typed in by somebody else. */
export async function decidableEntry(
  { path, scope, principal }: ApiRequest,
  { catalog, store }: ApiServices,
): Promise<Entry | ProblemAnswer> {
  const entry = await store.entries.get(path['id'] ?? '');
  const { domain, classification } = (entry && catalog.indicators.get(entry.indicator)) ?? {};
  const mine = entry && domain && classification && { unit: entry.unit, domain, classification };
  if (!entry || !mine || !allows(scope, mine, 'approve entries'))
    return problem('not_found', {
      vi: 'Không có phiếu nhập này trong phạm vi bạn được duyệt.',
      en: 'There is no such entry among those you may decide about.',
    });
  if (entry.enteredBy === actorOf(principal) || entry.enteredBy === `key:${principal.keyName}`)
    return problem('own_entry', {
      vi: 'Người nhập không được duyệt hoặc từ chối phiếu của chính mình; hãy nhờ người thứ hai.',
      en: 'Whoever entered a figure does not decide about it; ask a second person.',
    });
  return entry.status === 'pending' ? entry : alreadyDecided();
}

/** Writes the decision; a problem when somebody was faster. */
export async function decide(
  entry: Entry,
  decision: {
    readonly status: 'approved' | 'refused';
    readonly reason: string | null;
    readonly commit: Commit | null;
    readonly also?: AlsoApproved;
  },
  { principal, from }: ApiRequest,
  { store, clocks, access }: ApiServices,
): Promise<Entry | ProblemAnswer> {
  const { status, reason, commit, also } = decision;
  const by = actorOf(principal) as PersonId;
  const done = await store.entries.decide(entry.id, { status, by, at: clocks.office.now(), reason }, commit, also);
  if (!done) return alreadyDecided();
  const details = { source: entry.source, indicator: entry.indicator, unit: entry.unit, period: entry.period };
  await access.record({ action: `${status} entry`, subject: entry.id, details }, principal, from);
  return (await store.entries.get(entry.id)) ?? entry;
}

const alreadyDecided = (): ProblemAnswer =>
  problem('conflict', { vi: 'Phiếu này đã được quyết định.', en: 'This entry has been decided already.' });

export const isProblem = (answer: object): answer is ProblemAnswer => 'problem' in answer;
