import { isLateness } from '@vnioc/contract/words.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Freshness } from './freshness.ts';

/** How a unit kept its dates: only `late` and `missing` count against it; `excused` is printed beside them. */
export interface Submissions {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly excused: number;
}

const NONE: Submissions = { onTime: 0, late: 0, missing: 0, excused: 0 };

/** Settled and overdue lines per unit; what is not due yet is not counted at all. */
export function countSubmissions(lines: readonly Freshness[]): ReadonlyMap<UnitId, Submissions> {
  const counts = new Map<UnitId, Submissions>();
  for (const line of lines) {
    const key = columnOf(line);
    if (!key) continue;
    const before = counts.get(line.unit) ?? NONE;
    counts.set(line.unit, { ...before, [key]: before[key] + 1 });
  }
  return counts;
}

function columnOf({ status, cause }: Freshness): keyof Submissions | null {
  if (status === 'received') return 'onTime';
  if (!isLateness(status)) return null;
  if (cause !== 'unit') return 'excused';
  return status === 'missing' ? 'missing' : 'late';
}

/** On time ÷ (on time + late + missing); null when nothing was owed. */
export function onTimeRatio({ onTime, late, missing }: Submissions): number | null {
  const owed = onTime + late + missing;
  return owed === 0 ? null : onTime / owed;
}
