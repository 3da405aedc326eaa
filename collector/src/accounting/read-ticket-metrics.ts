import type { Clock, Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { periodOf } from '../kernel/period.ts';
import { readAccounts } from './read-accounts.ts';
import type { AccountSources } from './known-at.ts';
import { ticketMetrics, type TicketFamily } from './ticket-metrics.ts';

const KEPT_MILLIS = 60_000;

/** How tickets stand now, and how fast they were handled in the running report month. */
export async function readTicketMetrics(now: Instant, sources: AccountSources): Promise<readonly TicketFamily[]> {
  const { ledger, accounts, database } = sources;
  const period = periodOf(dateOf(now), 'monthly', 'report');
  const answer = await readAccounts({ period, groupBy: 'unit', asOf: now, now, within: null }, sources);
  if (!answer.ok) throw new Error(answer.refusal);
  return ticketMetrics({
    counts: await ledger.count(database.kysely),
    overdue: await accounts.overdue(database.kysely, now),
    rows: answer.value.rows,
  });
}

/** Computed at most once a minute of the clock that runs faster, however often it is scraped. */
export function cachedTicketMetrics(
  sources: AccountSources,
  { office, machine }: { readonly office: Clock; readonly machine: Clock },
): () => Promise<readonly TicketFamily[]> {
  let kept: Kept | null = null;
  return () => {
    if (kept === null || kept.until.some(({ clock, at }) => clock.now() >= at)) {
      const families = readTicketMetrics(office.now(), sources);
      const until = [office, machine].map((clock) => ({ clock, at: clock.now() + KEPT_MILLIS }));
      const mine = (kept = { until, families });
      families.catch(() => {
        if (kept === mine) kept = null; // the next scrape asks again
      });
    }
    return kept.families;
  };
}

interface Kept {
  /** Over as soon as one of the clocks says so: simulated days pass within a minute of the machine. */
  readonly until: readonly { readonly clock: Clock; readonly at: Instant }[];
  readonly families: Promise<readonly TicketFamily[]>;
}
