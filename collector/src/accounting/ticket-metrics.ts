import type { MetricName } from '@vnioc/contract/metric-names.ts';
import type { Ledger } from '../tickets/ledger.ts';
import type { AccountRow } from './account-row.ts';
import type { Times } from './times.ts';

/** A family of `/metrics` with its samples; those not told again have disappeared. Nothing about a person (SEMANTICS §10). */
export interface TicketFamily {
  readonly name: MetricName;
  readonly help: string;
  /** Folded from the ledger, and a replay may lower it. */
  readonly type: 'gauge';
  readonly samples: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

export interface TicketFigures {
  readonly counts: Awaited<ReturnType<Ledger['count']>>;
  readonly overdue: readonly { readonly unit: string; readonly n: number }[];
  /** By unit, of the running report month. */
  readonly rows: readonly AccountRow[];
}

export const ticketMetrics = ({ counts, overdue, rows }: TicketFigures): readonly TicketFamily[] => [
  gauge('vnioc_tickets', 'Tickets by state, responsible unit, severity and domain; no drills', [
    ...counts.map(({ state, unit, severity, domain, n }) => sample({ state, unit_id: unit, severity, domain }, n)),
  ]),
  gauge('vnioc_ticket_turns_overdue', 'Turns that are open past their due instant, by holder; no drills', [
    ...overdue.map(({ unit, n }) => sample({ unit_id: unit }, n)),
  ]),
  ...timed('acknowledge', 'Working time from dispatch to acceptance, running report month', rows),
  ...timed('handle', 'Working time of the unit from dispatch to its result, running report month', rows),
];

function timed(what: 'acknowledge' | 'handle', help: string, rows: readonly AccountRow[]): readonly TicketFamily[] {
  const name = what === 'acknowledge' ? 'acknowledge' : 'resolve';
  const known = rows.flatMap((row) => (row[what].n === 0 ? [] : [{ unit_id: row.key, times: row[what] }]));
  return [
    gauge(`vnioc_ticket_${name}_working_seconds`, help, [
      ...known.flatMap(({ unit_id, times }) => quantiles(unit_id, times)),
    ]),
    gauge(`vnioc_ticket_${name}_turns`, `${help}: how many were measured`, [
      ...known.map(({ unit_id, times: { n } }) => sample({ unit_id }, n)),
    ]),
  ];
}

const quantiles = (unit_id: string, { p50Minutes, p90Minutes }: Times) =>
  (
    [
      ['0.5', p50Minutes],
      ['0.9', p90Minutes],
    ] as const
  ).map(([quantile, minutes]) => sample({ unit_id, quantile }, (minutes ?? 0) * 60));

const sample = (labels: Readonly<Record<string, string>>, value: number) => ({ labels, value });

const gauge = (name: MetricName, help: string, samples: TicketFamily['samples']): TicketFamily => ({
  ...{ name, help, type: 'gauge', samples },
});
