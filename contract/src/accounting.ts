import { anything, flag, integer, list, nullable, number, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { documentNumber, id, instant, moment, sentence } from './words.ts';

export const grouping = oneOf('unit', 'domain', 'sop', 'severity');

const row = anything();

/** `GET /api/v1/accounting`: the accounts of a period, with the formula they were computed by. */
export const accountsAnswer = {
  type: 'object',
  required: [
    'period',
    'groupBy',
    'asOf',
    'ledger',
    'calendarVersion',
    'catalogVersion',
    'rows',
    'total',
    'ioc',
    'formula',
  ],
  properties: {
    period: { type: 'object', required: ['id', 'from', 'to'] },
    groupBy: grouping,
    asOf: instant(),
    ledger: object({ position: integer(), hash: text() }),
    calendarVersion: text(),
    catalogVersion: text(),
    rows: list(row),
    total: row,
    ioc: nullable(row),
    formula: anything(),
  },
} as const;

/** `GET /api/v1/accounting/statement`: what a unit answers for in a period. */
export const statementAnswer = {
  type: 'object',
  required: ['unit', 'period', 'asOf', 'status', 'account', 'lines', 'ledger'],
} as const;

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
export const closeAnswer = object({ period: text(), unit: text(), statement: text(), at: instant() });

const period = object({ id: text(), from: instant(), to: instant(), firstDay: text(), lastDay: text() });
const times = object({
  n: integer(),
  p50Minutes: nullable(number()),
  p90Minutes: nullable(number()),
  p50ClockMinutes: nullable(number()),
  p90ClockMinutes: nullable(number()),
});

/** One line of the accounts; minutes are working minutes unless they say otherwise. */
export const accountRow = object({
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

/** One obligation as statements and lists print it; `turn` is what an explanation or adjustment names. */
const STATEMENT_LINE = {
  ...{ turn: text(), ticket: text(), number: text(), title: sentence, domain: text(), severity: text(), unit: text() },
  phase: oneOf('verify', 'arbitrate', 'handle', 'wait', 'quality', 'support'),
  ...{ from: instant(), to: nullable(instant()), dueAt: nullable(instant()), breachedAt: nullable(instant()) },
  acceptedAt: nullable(instant()),
  ...{ workingMinutes: number(), clockMinutes: number(), overdueMinutes: number() },
  counted: oneOf('on_time', 'late', 'overdue_open', 'open', 'excused', 'misdirected', 'drill', 'not_in_period'),
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

/** `GET /api/v1/accounting/personnel`: who answers for lateness, and who is to be commended. */
export const personnelAnswer = object({
  period,
  asOf: instant(),
  ledger: object({ position: integer(), hash: text() }),
  ...{ calendarVersion: text(), catalogVersion: text() },
  liability: list(
    object({ ...STATEMENT_LINE, unitName: sentence, head: nullable(object({ id: text(), position: text() })) }),
  ),
  commendation: list(accountRow),
});
export type PersonnelAnswer = TypeOf<typeof personnelAnswer>;
