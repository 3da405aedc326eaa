import type { Catalog } from '../catalog/catalog.ts';
import type { Site } from '../catalog/site.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { PeriodSpan } from '../kernel/period.ts';
import { accountRow, type AccountRow } from './account-row.ts';
import type { Lives } from './account-store.ts';
import { FORMULA, type Formula } from './formula.ts';
import { groupOfKey, nameOfKey } from './group-by.ts';
import { happeningsOf } from './happenings.ts';
import type { Known } from './known-at.ts';
import { periodStatus, type PeriodStatus } from './period-status.ts';
import { proofOf, type Proof } from './read-accounts.ts';
import { statementLine, type StatementLine } from './statement-line.ts';
import { timeOfTickets, type TimeOfTickets } from './time-of-tickets.ts';
import { standingsOf } from './standings-of.ts';

/**
 * What a unit answers for in a period ("bảng kê"): provisional until the period is closed for it. Made of what was
 * recorded up to asOf and of nothing else, so that the same asOf gives the same bytes in every form.
 */
export interface Statement extends Proof {
  readonly site: Pick<Site, 'id' | 'name' | 'nameEn' | 'letterhead' | 'signer' | 'legalBasis'>;
  readonly unit: { readonly id: string; readonly name: { readonly vi: string; readonly en: string } };
  readonly period: { readonly id: string } & PeriodSpan;
  readonly asOf: Instant;
  readonly status: PeriodStatus;
  readonly account: AccountRow;
  /** Where the time of the tickets went that the unit had in its hands. */
  readonly time: TimeOfTickets;
  /** Late ones first, then by their beginning; what is not counted stands at the end. */
  readonly lines: readonly StatementLine[];
  readonly formula: Formula;
}

export interface StatementParts {
  readonly lives: Lives;
  /** `ioc`: the center's own. */
  readonly unit: UnitId | 'ioc';
  readonly period: { readonly id: string } & PeriodSpan;
  readonly asOf: Instant;
  readonly known: Known;
  readonly catalog: Catalog;
}

/** Pure. */
export function statementOf({ lives, unit, period, asOf, known, catalog }: StatementParts): Statement {
  const { calendar } = known;
  const query = { period, asOf };
  const mine = standingsOf(lives, query, calendar).filter(({ obligation: { last }, counted }) => {
    if (counted === 'not_in_period') return false;
    if (unit === 'ioc') return last.holder.kind === 'ioc' || counted === 'misdirected';
    return last.holder.kind === 'unit' && last.holder.unit === unit;
  });
  const told = happeningsOf(lives, query, calendar).filter((one) =>
    unit === 'ioc' ? one.unit === null : one.unit === unit,
  );
  const name = unit === 'ioc' ? { vi: catalog.site.name, en: catalog.site.nameEn } : nameOfKey('unit', unit, catalog);
  const account = accountRow({ key: unit, name, group: groupOfKey('unit', unit, catalog) }, mine, told);
  const lines = mine.map(statementLine).toSorted(byWeight);
  const { id, name: siteName, nameEn, letterhead, signer, legalBasis } = catalog.site;
  return {
    site: { id, name: siteName, nameEn, letterhead, signer, legalBasis },
    ...{ unit: { id: unit, name }, period, asOf, account },
    status: periodStatus({
      ...{ to: period.to, asOf, explanations: account.explanations, calendar },
      adjustmentsPending: lines.filter(({ pending }) => pending !== undefined).length,
      explanationDeadline: catalog.alerting.explanationDeadline,
      closed: known.closings.findLast((one) => one.period === period.id && one.unit === unit) ?? null,
    }),
    time: timeOfTickets(lives, mine, query, calendar, unit),
    lines,
    ...{ ...proofOf(known), formula: FORMULA },
  };
}

const ORDER: readonly StatementLine['counted'][] = [
  ...(['overdue_open', 'late', 'open', 'on_time', 'excused', 'misdirected', 'drill'] as const),
];

const weightOf = ({ counted }: StatementLine): number => ORDER.indexOf(counted);

const byWeight = (one: StatementLine, other: StatementLine): number =>
  weightOf(one) - weightOf(other) ||
  other.overdueMinutes - one.overdueMinutes ||
  one.from - other.from ||
  (one.turn < other.turn ? -1 : 1);
