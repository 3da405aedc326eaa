import type { SourceId } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import { HOUR } from '../kernel/local-date.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { measure } from '../kernel/working-time.ts';
import type { Freshness } from './freshness.ts';

/**
 * By how many working hours each source was behind at an instant: from the first due instant of the unbroken row of
 * periods that some unit still owed then, for the unit that waited longest; 0 when every newest period was there.
 */
export function freshnessLags(
  lines: readonly Freshness[],
  calendar: WorkingCalendar,
  at: Instant,
): ReadonlyMap<SourceId, number> {
  const lags = new Map<SourceId, number>();
  const rows = Map.groupBy(lines, ({ source, unit }) => `${source}|${unit}`);
  for (const row of rows.values()) {
    const since = owedSince(row, at);
    const source = row[0]?.source;
    if (source === undefined) continue;
    const hours = since === null ? 0 : measure(calendar, since, at) / HOUR;
    lags.set(source, Math.max(lags.get(source) ?? 0, hours));
  }
  return lags;
}

function owedSince(row: readonly Freshness[], at: Instant): Instant | null {
  let since: Instant | null = null;
  for (const { receivedAt, dueAt } of row.toSorted((a, b) => b.periodEnd - a.periodEnd)) {
    if (receivedAt !== null && receivedAt < at) break;
    if (dueAt >= at) continue;
    since = dueAt;
  }
  return since;
}
