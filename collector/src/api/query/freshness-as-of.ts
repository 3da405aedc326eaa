import { isLateness, type FreshnessStatus } from '@vnioc/contract/words.ts';
import type { Instant } from '../../kernel/clock.ts';
import { periodSpan } from '../../kernel/period.ts';
import type { Freshness } from '../../observations/freshness.ts';

/** A line as it stood at an instant; `present` is null where the number of figures then is not kept. */
export type FreshnessThen = Omit<Freshness, 'present'> & { readonly present: number | null };

/**
 * A line of the ledger of lateness as it was at `asOf`; null when its period had not begun. Instants decide: what
 * arrived later had not arrived. A cause stays what was found, since outages are judged by the due instant.
 */
export function freshnessAsOf(line: Freshness, asOf: Instant): FreshnessThen | null {
  if (periodSpan(line.period).from > asOf) return null;
  if (line.status === 'not_applicable') return line;
  if (line.receivedAt !== null && line.receivedAt <= asOf) return line;
  const status = statusThen(line, asOf);
  return { ...line, receivedAt: null, status, cause: isLateness(status) ? line.cause : null, present: null };
}

function statusThen({ missingAt, dueAt, periodEnd }: Freshness, at: Instant): FreshnessStatus {
  if (at >= missingAt) return 'missing';
  if (at >= dueAt) return 'late';
  return at >= periodEnd ? 'due' : 'pending';
}
