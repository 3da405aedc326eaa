import { isOverdueStatus } from '@vnioc/contract/words.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Freshness, LatenessCause } from './freshness.ts';

/** What freshness means for one cell (indicator × unit): is a figure overdue that would be newer than the newest one? */
export interface CellFreshness {
  readonly overdue: LatenessCause | null;
  /** Next due instant that is not met yet; null when nothing is owed. */
  readonly dueAt: Instant | null;
}

/**
 * Reads the lines of a cell's source and unit. A cell whose own figure of the period is there is not overdue, even when
 * its neighbours of the same line are still missing.
 */
export function cellFreshness(lines: readonly Freshness[], newestPeriodEnd: Instant | null): CellFreshness {
  let newest: Freshness | null = null;
  let dueAt: Instant | null = null;
  for (const line of lines) {
    if (line.status === 'not_applicable' || line.periodEnd <= (newestPeriodEnd ?? -Infinity)) continue;
    if (isOverdueStatus(line.status)) {
      if (newest === null || line.periodEnd > newest.periodEnd) newest = line;
    } else if (line.receivedAt === null && (dueAt === null || line.dueAt < dueAt)) dueAt = line.dueAt;
  }
  return { overdue: newest?.cause ?? null, dueAt: dueAt ?? newest?.dueAt ?? null };
}
