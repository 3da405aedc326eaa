import { anything, flag, integer, list, nullable, number, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { turnPhase } from './ticket-words.ts';
import { documentNumber, id, instant, moment, sentence } from './words.ts';

export const grouping = oneOf('unit', 'domain', 'sop', 'severity');

const period = object({ id: text(), from: instant(), to: instant(), firstDay: text(), lastDay: text() });
const times = object({
  n: integer(),
  p50Minutes: nullable(number()),
  p90Minutes: nullable(number()),
  p50ClockMinutes: nullable(number()),
  p90ClockMinutes: nullable(number()),
});

/** One line of the accounts; minutes are working minutes unless they say otherwise. */
const accountRow = object({
  key: text(),
  name: sentence,
  group: nullable(text()),
  ...{ n: integer(), onTime: integer(), late: integer(), overdueOpen: integer(), open: integer() },
  onTimeRatio: nullable(number()),
  few: flag(),
  rank: nullable(integer()),
  ...{ handle: times, acknowledge: times, verify: times, overdueMinutes: number() },
  ...{ support: integer(), returned: integer(), misdirected: integer(), misdirectedMinutes: number() },
  ...{ reopened: integer(), recurred: integer(), escalated: integer() },
  satisfaction: object({ rated: integer(), satisfied: integer() }),
  explanations: object({
    ...{ late: integer(), given: integer(), accepted: integer(), refused: integer(), unanswered: integer() },
  }),
  ...{ excused: integer(), drills: integer() },
});

export type AccountRow = TypeOf<typeof accountRow>;

/** One obligation as statements and lists print it; `turn` is what an explanation or adjustment names. */
const STATEMENT_LINE = {
  ...{ turn: text(), ticket: text(), number: text(), title: sentence, domain: text(), severity: text(), unit: text() },
  phase: turnPhase,
  ...{ from: instant(), to: nullable(instant()), dueAt: nullable(instant()), breachedAt: nullable(instant()) },
  acceptedAt: nullable(instant()),
  ...{ workingMinutes: number(), clockMinutes: number(), overdueMinutes: number() },
  counted: oneOf('on_time', 'late', 'overdue_open', 'open', 'excused', 'misdirected', 'drill'),
  ...{ returned: flag(), escalations: integer() },
  explanation: nullable(
    object({
      givenAt: instant(),
      accepted: nullable(flag()),
      answeredAt: nullable(instant()),
      /** Given after the term, by document. */
      documentNumber: optional(text()),
    }),
  ),
  /** An adjustment that awaits its approver. */
  pending: optional(object({ documentNumber: text(), excused: flag() })),
  excuse: nullable(object({ by: oneOf('explanation', 'adjustment'), documentNumber: nullable(text()) })),
} as const;
const statementLine = object(STATEMENT_LINE);
export type StatementLine = TypeOf<typeof statementLine>;

/** What was counted, as of when, and by what anybody can tell that nothing else was. */
const PROOF = {
  ...{ period, asOf: instant(), ledger: object({ position: integer(), hash: text() }) },
  ...{ calendarVersion: text(), catalogVersion: text() },
};

/** `GET /api/v1/accounting`: the accounts of a period, with the formula they were computed by. */
export const accountsAnswer = object({
  ...PROOF,
  groupBy: grouping,
  ...{ rows: list(accountRow), total: accountRow, ioc: nullable(accountRow) },
  formula: sentence,
});
export type Accounts = TypeOf<typeof accountsAnswer>;

/** The life of some tickets in minutes; the parts add up exactly to the whole. */
export const timeOfTickets = object({
  ...{ tickets: integer(), totalMinutes: number(), unitInTimeMinutes: number(), unitOverdueMinutes: number() },
  ...{ othersMinutes: number(), iocMinutes: number(), waitingMinutes: number(), offHoursMinutes: number() },
});
export type TimeOfTickets = TypeOf<typeof timeOfTickets>;

/** Month's end of one unit: it runs, the unit explains, the center answers, it is closed and signed ("Chốt kỳ"). */
const periodStatus = object({
  state: oneOf('running', 'explaining', 'answering', 'closable', 'closed'),
  ...{ statedAt: instant(), explainUntil: instant(), unexplained: integer(), unanswered: integer() },
  /** Adjustments that await their approver; absent when none does. They hold no closing back. */
  adjustmentsPending: optional(integer()),
  closing: nullable(object({ at: instant(), by: text(), documentNumber: nullable(text()) })),
});

/** `GET /api/v1/accounting/statement`: what a unit answers for in a period. */
export const statementAnswer = object({
  ...PROOF,
  site: anything(),
  unit: object({ id: text(), name: sentence }),
  ...{ status: periodStatus, account: accountRow, time: timeOfTickets, lines: list(statementLine) },
  formula: sentence,
});
export type Statement = TypeOf<typeof statementAnswer>;

/** `POST /api/v1/accounting/close`: signs the statement of a unit for a period ("Chốt kỳ"). */
export const closeRequest = object({
  period: text({ minLength: 1, maxLength: 40 }),
  unit: id(),
  documentNumber: documentNumber(),
  /** `asOf` of the statement that is signed, and the SHA-256 of its JSON form, as its reader saw it. */
  asOf: moment,
  statement: text({ minLength: 64, maxLength: 64 }),
});
export type CloseRequest = TypeOf<typeof closeRequest>;
export const closeAnswer = object({
  ...{ period: text(), unit: text(), statement: text(), at: instant() },
  /** Closed while so many adjustments awaited their approver. */
  adjustmentsPending: integer(),
});

/** `GET /api/v1/accounting/personnel`: who answers for lateness, and who is to be commended. */
export const personnelAnswer = object({
  ...PROOF,
  liability: list(
    object({ ...STATEMENT_LINE, unitName: sentence, head: nullable(object({ id: text(), position: text() })) }),
  ),
  commendation: list(accountRow),
});
export type PersonnelAnswer = TypeOf<typeof personnelAnswer>;
