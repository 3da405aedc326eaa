import type { Catalog } from '../catalog/catalog.ts';
import type { Person } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';
import { accountsOf, type AccountQuery } from './account.ts';
import type { AccountRow } from './account-row.ts';
import type { Lives } from './account-store.ts';
import type { Known } from './known-at.ts';
import { statementLine, type StatementLine } from './statement-line.ts';
import { standingsOf } from './standings-of.ts';

/** Share on time from which a unit is proposed. */
const PRAISED = 0.95;

/** One lateness for which somebody answers (QĐ 1670/QĐ-UBND, Điều 9.9, 11.1). */
export interface LiabilityItem extends StatementLine {
  readonly unitName: { readonly vi: string; readonly en: string };
  /** Head of the unit on the day it got the ticket; null: the register names none. */
  readonly head: { readonly id: string; readonly position: string } | null;
}

/** What Phòng Nội vụ asks for: who was late, with what was said to it, and who is to be commended (Điều 11.2). */
export interface PersonnelLists {
  readonly liability: readonly LiabilityItem[];
  /** With at least five turns, nothing overdue and open, and 95 % on time; the best of comparable units first. */
  readonly commendation: readonly AccountRow[];
}

/** Pure. Accepted excuses are no liability; refused explanations stand beside the lateness. */
export function personnelLists(
  lives: Lives,
  query: Pick<AccountQuery, 'period' | 'asOf' | 'within'>,
  catalog: Catalog,
  { calendar }: Pick<Known, 'calendar'>,
): PersonnelLists {
  const { rows } = accountsOf(lives, { ...query, groupBy: 'unit' }, { catalog, calendar });
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const liability = standingsOf(lives, query, calendar)
    .filter(({ counted }) => counted === 'late' || counted === 'overdue_open')
    .map(statementLine)
    .filter(({ unit }) => names.has(unit))
    .map((line) => ({
      ...line,
      unitName: names.get(line.unit) ?? { vi: line.unit, en: line.unit },
      head: headOf(catalog, line.unit as UnitId, line.from),
    }));
  return {
    liability: liability.toSorted(
      (one, other) => byText(one.unit, other.unit) || other.overdueMinutes - one.overdueMinutes,
    ),
    commendation: rows
      .filter(({ few, overdueOpen, onTimeRatio }) => !few && overdueOpen === 0 && (onTimeRatio ?? 0) >= PRAISED)
      .toSorted(
        (one, other) =>
          byText(one.group ?? '', other.group ?? '') ||
          (one.rank ?? 0) - (other.rank ?? 0) ||
          (one.handle.p50Minutes ?? 0) - (other.handle.p50Minutes ?? 0),
      ),
  };
}

function headOf(catalog: Catalog, unit: UnitId, at: Instant): LiabilityItem['head'] {
  const day = dateOf(at);
  const leads = ({ duties }: Person) =>
    duties.some((duty) => duty.role === 'unit_head' && duty.unit === unit && isValidAt(duty, day));
  const head = [...catalog.people.values()].find(leads);
  return head === undefined ? null : { id: head.id, position: head.position };
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
