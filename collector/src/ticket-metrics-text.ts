import type { AccountRow } from './accounting/account-row.ts';
import { readAccounts } from './accounting/read-accounts.ts';
import { ticketMetrics, type TicketFamily } from './accounting/ticket-metrics.ts';
import type { Clock, Instant } from './kernel/clock.ts';
import { dateOf } from './kernel/local-date.ts';
import { periodOf } from './kernel/period.ts';
import type { Desk } from './operations/desk.ts';
import { pageCounts } from './paging/page-counts.ts';
import type { MetricsText } from './sinks/prometheus/metrics-text.ts';

/** Accounts of a month are folded at most this often for scrapes; counts are as of every scrape. */
const ACCOUNTS_KEPT = 60_000;

const PAGES: Omit<TicketFamily, 'samples'> = {
  name: 'vnioc_pages',
  help: 'Pages by channel and outcome',
  type: 'gauge',
};

/** Brings the families of tickets, turns and pages up to date before a scrape (SEMANTICS §10). */
export function ticketMetricsText(desk: Desk, text: MetricsText, clocks: { office: Clock; machine: Clock }) {
  let kept: { readonly at: Instant; readonly rows: readonly AccountRow[] } | null = null;
  const rowsAt = async (now: Instant): Promise<readonly AccountRow[]> => {
    if (kept !== null && clocks.machine.now() - kept.at < ACCOUNTS_KEPT) return kept.rows;
    const period = periodOf(dateOf(now), 'monthly', 'report');
    const accounts = await readAccounts({ period, groupBy: 'unit', asOf: now, now, within: null }, desk);
    kept = { at: clocks.machine.now(), rows: accounts.ok ? accounts.value.rows : [] };
    return kept.rows;
  };
  return async (): Promise<void> => {
    const now = clocks.office.now();
    const tables = desk.database.kysely;
    const figures = {
      counts: await desk.ledger.count(tables),
      overdue: await desk.accounts.overdue(tables, now),
      rows: await rowsAt(now),
    };
    const pages = pageCounts(await desk.pages.count(tables));
    const samples = pages.map(({ channel, outcome, n }) => ({ labels: { channel, outcome }, value: n }));
    for (const family of [...ticketMetrics(figures), { ...PAGES, samples }]) write(text, family);
  };
}

function write(text: MetricsText, { samples, ...family }: TicketFamily): void {
  text.declare(family);
  text.clear(family.name);
  for (const { labels, value } of samples) text.set(family.name, labels, value);
}
