type Sentence = Readonly<Record<'vi' | 'en', string>>;

/** A line of `GET /api/v1/accounting`, as far as this page shows it. Minutes are working minutes. */
export interface AccountRow {
  readonly key: string;
  readonly name: Sentence;
  readonly group: string | null;
  readonly n: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdueOpen: number;
  readonly onTimeRatio: number | null;
  readonly few: boolean;
  readonly rank: number | null;
  readonly handle: { readonly n: number; readonly p50Minutes: number | null; readonly p90Minutes: number | null };
  readonly returned: number;
  readonly misdirected: number;
  readonly excused: number;
  readonly drills: number;
  readonly explanations: { readonly late: number; readonly given: number };
}

interface Proof {
  readonly asOf: number;
  readonly ledger: { readonly position: number; readonly hash: string };
  readonly formula: Sentence;
  readonly period: { readonly id: string; readonly from: number; readonly to: number };
}

export interface Accounts extends Proof {
  readonly rows: readonly AccountRow[];
  readonly total: AccountRow;
  readonly ioc: AccountRow | null;
}

export type Counted = 'on_time' | 'late' | 'overdue_open' | 'open' | 'excused' | 'misdirected' | 'drill';

export interface StatementLine {
  readonly turn: string;
  readonly ticket: string;
  readonly number: string;
  readonly title: Sentence;
  readonly from: number;
  readonly to: number | null;
  readonly dueAt: number | null;
  readonly workingMinutes: number;
  readonly overdueMinutes: number;
  readonly counted: Counted;
  readonly returned: boolean;
  readonly explanation: { readonly givenAt: number; readonly accepted: boolean | null } | null;
}

export interface TimeOfTickets {
  readonly tickets: number;
  readonly totalMinutes: number;
  readonly unitInTimeMinutes: number;
  readonly unitOverdueMinutes: number;
  readonly othersMinutes: number;
  readonly iocMinutes: number;
  readonly waitingMinutes: number;
  readonly offHoursMinutes: number;
}

export interface PeriodStatus {
  readonly state: 'running' | 'explaining' | 'answering' | 'closable' | 'closed';
  readonly explainUntil: number;
  readonly unexplained: number;
  readonly unanswered: number;
  readonly closing: { readonly at: number; readonly by: string; readonly documentNumber: string | null } | null;
}

/** `GET /api/v1/accounting/statement`. */
export interface Statement extends Proof {
  readonly unit: { readonly id: string; readonly name: Sentence };
  readonly status: PeriodStatus;
  readonly account: AccountRow;
  readonly time: TimeOfTickets;
  readonly lines: readonly StatementLine[];
}

/** Share on time from which a unit is in order, and below which it is in trouble (printed under the table). */
const GOOD = 0.9;
const POOR = 0.8;

/** Null where n is too small to judge anybody. */
export const standingOf = ({ few, onTimeRatio }: AccountRow): 'normal' | 'warning' | 'critical' | null => {
  if (few || onTimeRatio === null) return null;
  if (onTimeRatio >= GOOD) return 'normal';
  return onTimeRatio >= POOR ? 'warning' : 'critical';
};

/** A finished turn that was late is a triangle; the diamond is kept for what is overdue and open. */
export const markOf = (counted: Counted): 'normal' | 'warning' | 'critical' | 'paused' | 'not_applicable' =>
  (
    ({
      on_time: 'normal',
      open: 'normal',
      late: 'warning',
      overdue_open: 'critical',
      excused: 'paused',
      misdirected: 'not_applicable',
      drill: 'not_applicable',
    }) as const
  )[counted];
