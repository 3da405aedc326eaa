import type { Instant } from '../kernel/clock.ts';
import { minutesOf } from './times.ts';
import type { Counted, Standing } from './standing.ts';
import type { Turn } from './turn.ts';

/** One obligation as the statement prints it. */
export interface StatementLine {
  /** The turn that an explanation or adjustment names: the one in which the due instant passed. */
  readonly turn: string;
  readonly ticket: string;
  readonly number: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly domain: string;
  readonly severity: string;
  readonly unit: string;
  readonly phase: Turn['phase'];
  readonly from: Instant;
  readonly to: Instant | null;
  readonly dueAt: Instant | null;
  readonly breachedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly workingMinutes: number;
  readonly clockMinutes: number;
  readonly overdueMinutes: number;
  readonly counted: Counted;
  readonly returned: boolean;
  readonly escalations: number;
  readonly explanation: {
    readonly givenAt: Instant;
    readonly accepted: boolean | null;
    readonly answeredAt: Instant | null;
    /** Given after the term, by document. */
    readonly documentNumber?: string;
  } | null;
  /** An adjustment that awaits its approver; absent when none does. */
  readonly pending?: Turn['pending'];
  readonly excuse: Turn['excuse'];
}

export function statementLine({
  obligation,
  account,
  counted,
  took,
  overdueMillis,
  breachedAt,
}: Standing): StatementLine {
  const { turns, last, endedAt } = obligation;
  const [first] = turns;
  const breached = turns.find((turn) => turn.breachedAt !== null) ?? last;
  const pending = turns.findLast((turn) => turn.pending !== undefined)?.pending;
  const explained = turns.findLast(({ explanation }) => explanation !== null)?.explanation ?? null;
  return {
    ...{ turn: breached.id, ticket: account.ticket, number: account.number, title: account.title },
    ...{ domain: account.domain, severity: account.severity },
    unit: last.holder.kind === 'unit' ? last.holder.unit : last.holder.kind,
    ...{ phase: first.phase, from: first.from, to: endedAt, dueAt: last.dueAt, breachedAt },
    acceptedAt: turns.find(({ acceptedAt }) => acceptedAt !== null)?.acceptedAt ?? null,
    ...{ workingMinutes: minutesOf(took.workingMillis), clockMinutes: minutesOf(took.elapsedMillis) },
    ...{ overdueMinutes: minutesOf(overdueMillis), counted, returned: last.endedBy === 'TicketReturned' },
    escalations: turns.reduce((total, { escalations }) => total + escalations.length, 0),
    explanation:
      explained === null
        ? null
        : {
            ...{ givenAt: explained.givenAt, accepted: explained.accepted, answeredAt: explained.answeredAt },
            ...(explained.documentNumber === undefined ? {} : { documentNumber: explained.documentNumber }),
          },
    ...(pending === undefined ? {} : { pending }),
    excuse: turns.findLast(({ excuse }) => excuse !== null)?.excuse ?? null,
  };
}
