import { isLateness, isOverdueStatus, type FreshnessStatus } from '@vnioc/contract/words.ts';
import type { Instant } from '../kernel/clock.ts';
import type { ExpectedLine } from './expected-periods.ts';
import type { Freshness, LatenessCause } from './freshness.ts';
import { covers } from './outage.ts';
import type { Outage } from './outage.ts';

/** What is known about one line of the ledger of lateness. */
export interface LineFacts {
  /** When the first revision of each expected figure that is there was learned; absent figures are not listed. */
  readonly arrivals: readonly Instant[];
  /** False when the unit does not stand (any more), or the source is not kept for it. */
  readonly applicable: boolean;
  readonly sourceOutages: readonly Outage[];
  readonly collectorOutages: readonly Outage[];
  /** The due instant as it was before the calendar changed; null when it never did. */
  readonly announcedDueAt: Instant | null;
}

/**
 * Judges a line at `now`. By the due instant is in time; from it on the line is late, later missing. Every lateness has
 * a cause, and only the cause `unit` is ever counted against a unit (SEMANTICS §2).
 */
export function judgeFreshness(line: ExpectedLine, facts: LineFacts, now: Instant): Freshness {
  const { indicators, ...key } = line;
  const present = facts.arrivals.length;
  const receivedAt = present >= indicators.length ? Math.max(...facts.arrivals) : null;
  const status = facts.applicable ? statusOf(line, receivedAt, now) : 'not_applicable';
  const cause = isLateness(status) ? causeOf(line, facts, receivedAt ?? now) : null;
  return { ...key, present, expected: indicators.length, receivedAt, status, cause };
}

function statusOf(line: ExpectedLine, receivedAt: Instant | null, now: Instant): FreshnessStatus {
  if (receivedAt !== null) return receivedAt <= line.dueAt ? 'received' : 'received_late';
  if (now >= line.missingAt) return 'missing';
  if (now >= line.dueAt) return 'late';
  return now >= line.periodEnd ? 'due' : 'pending';
}

/**
 * An outage over the due instant excuses for good: nobody can tell afterwards what the unit would have sent. A day that
 * moved forward excuses only until the due instant announced before.
 */
function causeOf(line: ExpectedLine, facts: LineFacts, at: Instant): LatenessCause {
  if (facts.announcedDueAt !== null && at <= facts.announcedDueAt) return 'calendar';
  if (covers(facts.collectorOutages, line.dueAt)) return 'collector';
  if (covers(facts.sourceOutages, line.dueAt)) return 'source';
  return 'unit';
}

/** True while time or a delivery may still change the line. */
export const isOpen = ({ status }: Freshness): boolean =>
  status === 'pending' || status === 'due' || isOverdueStatus(status);

/** When time alone changes one of these lines next: end of a period, a due instant, a missing instant. */
export function nextFreshnessInstant(lines: readonly Freshness[], now: Instant): Instant | null {
  let next: Instant | null = null;
  for (const line of lines) {
    if (!isOpen(line)) continue;
    for (const at of [line.periodEnd, line.dueAt, line.missingAt]) {
      if (at > now && (next === null || at < next)) next = at;
    }
  }
  return next;
}
