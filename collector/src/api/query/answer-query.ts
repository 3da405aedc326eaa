import type { Query, QueryKind, QueryResult } from '@vnioc/contract/query.ts';
import type { Permission } from '../../access/permissions.ts';
import { answerAccounting } from './accounting.ts';
import { answerCalendar } from './calendar.ts';
import { answerCompleteness } from './completeness.ts';
import { answerEvents } from './events.ts';
import { answerFreshness } from './freshness.ts';
import type { QueryContext, QueryKindAnswer } from './query-context.ts';
import { RefusedQuery } from './refused-query.ts';
import { answerRuns } from './runs.ts';
import { answerSeries } from './series.ts';
import { answerState } from './state.ts';
import { answerTickets } from './tickets.ts';

/** Every kind of query, and what somebody must be allowed to do to ask it; null: to be known. */
const KINDS: Readonly<Record<QueryKind, { readonly needs: Permission | null; readonly answer: QueryKindAnswer }>> = {
  series: { needs: 'read figures', answer: answerSeries },
  state: { needs: 'read figures', answer: answerState },
  events: { needs: 'read figures', answer: answerEvents },
  freshness: { needs: 'read sources', answer: answerFreshness },
  completeness: { needs: 'read sources', answer: answerCompleteness },
  runs: { needs: 'read sources', answer: answerRuns },
  tickets: { needs: 'read tickets', answer: answerTickets },
  accounting: { needs: 'read accounts', answer: answerAccounting },
  calendar: { needs: null, answer: answerCalendar },
};

/** Answers one query of a request; what is wrong with it is said in its own result and stops no other. */
export async function answerQuery(query: Query, context: QueryContext): Promise<QueryResult> {
  const { needs, answer } = KINDS[query.kind];
  try {
    if (needs !== null && !context.mine.may(needs))
      throw new RefusedQuery(403, `Bạn không có quyền xem "${query.kind}".`, `You may not read "${query.kind}".`);
    return { status: 200, frames: await answer(query, context) };
  } catch (error) {
    if (!(error instanceof RefusedQuery)) throw error;
    const { status, sentence } = error;
    return { status, frames: [], error: sentence[context.language], errorSource: 'downstream' };
  }
}
