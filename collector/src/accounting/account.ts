import type { Catalog } from '../catalog/catalog.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import type { Lives } from './account-store.ts';
import { accountRow, type AccountRow } from './account-row.ts';
import { happeningsOf, type Happening } from './happenings.ts';
import { FORMULA, type Formula } from './formula.ts';
import { groupKey, nameOfKey, groupOfKey, type GroupBy } from './group-by.ts';
import { standingsOf } from './standings-of.ts';
import type { Standing } from './standing.ts';
import { ranked } from './ranked.ts';

export interface AccountQuery {
  readonly period: { readonly from: Instant; readonly to: Instant };
  readonly asOf: Instant;
  readonly groupBy: GroupBy;
  /** Whose accounts may be seen; null: everybody's, the center's own included. */
  readonly within: ((unit: UnitId, domain: string) => boolean) | null;
}

/** The accounts of a period (SEMANTICS §6). */
export interface Accounts {
  /** Grouped by unit: comparable ones together, the lowest share first. */
  readonly rows: readonly AccountRow[];
  readonly total: AccountRow;
  /** The center's own part, wrongly sent tickets included; null for whoever sees only some units. */
  readonly ioc: AccountRow | null;
  readonly formula: Formula;
}

/** Pure: the same lives, query and calendar give the same accounts. */
export function accountsOf(
  lives: Lives,
  query: AccountQuery,
  { catalog, calendar }: { readonly catalog: Catalog; readonly calendar: WorkingCalendar },
): Accounts {
  const standings = standingsOf(lives, query, calendar).filter(({ counted }) => counted !== 'not_in_period');
  const happenings = happeningsOf(lives, query, calendar);
  const { within, groupBy } = query;
  const seen = (unit: UnitId, domain: string) => within === null || within(unit, domain);
  const units = standings.filter(({ obligation: { last }, account }) => {
    const { holder } = last;
    return holder.kind === 'unit' && seen(holder.unit, account.domain);
  });
  const told = happenings.filter(({ unit, account }) => unit !== null && seen(unit, account.domain));
  return {
    rows: ranked(rowsOf(units, told, groupBy, catalog), groupBy),
    total: accountRow({ key: 'total', name: { vi: 'Cộng', en: 'Total' }, group: null }, units, told),
    ioc: within === null ? centerRow(standings, happenings) : null,
    formula: FORMULA,
  };
}

function rowsOf(
  standings: readonly Standing[],
  happenings: readonly Happening[],
  groupBy: GroupBy,
  catalog: Catalog,
): readonly AccountRow[] {
  const byKey = Map.groupBy(standings, ({ obligation, account }) => groupKey(groupBy, obligation.last.holder, account));
  const told = Map.groupBy(happenings, ({ unit, account }) =>
    groupKey(groupBy, unit === null ? { kind: 'ioc' } : { kind: 'unit', unit }, account),
  );
  const keys = [...new Set([...byKey.keys(), ...told.keys()])].sort();
  return keys.map((key) =>
    accountRow(
      { key, name: nameOfKey(groupBy, key, catalog), group: groupOfKey(groupBy, key, catalog) },
      byKey.get(key) ?? [],
      told.get(key) ?? [],
    ),
  );
}

/** What was sent wrongly is the center's, not theirs who gave it back. */
function centerRow(standings: readonly Standing[], happenings: readonly Happening[]): AccountRow {
  const own = standings.filter(
    ({ obligation: { last }, counted }) => last.holder.kind === 'ioc' || counted === 'misdirected',
  );
  const told = happenings.filter(({ unit, kind }) => unit === null || kind === 'verified');
  return accountRow({ key: 'ioc', name: { vi: 'Trung tâm', en: 'Center' }, group: null }, own, told);
}
