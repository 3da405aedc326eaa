import { cachedTicketMetrics } from './accounting/read-ticket-metrics.ts';
import type { TicketFamily } from './accounting/ticket-metrics.ts';
import type { Clocks } from './kernel/clock.ts';
import type { Desk } from './operations/desk.ts';
import { pageCounts } from './paging/page-counts.ts';
import type { MetricsText } from './sinks/prometheus/metrics-text.ts';

const PAGES: Omit<TicketFamily, 'samples'> = {
  name: 'vnioc_pages',
  help: 'Pages by channel and outcome',
  type: 'gauge',
};

/** Brings the families of tickets, turns and pages up to date before a scrape (SEMANTICS §10). */
export function ticketMetricsText(desk: Desk, text: MetricsText, clocks: Clocks): () => Promise<void> {
  const tickets = cachedTicketMetrics(desk, clocks);
  return async () => {
    const pages = pageCounts(await desk.pages.count(desk.database.kysely));
    const samples = pages.map(({ channel, outcome, n }) => ({ labels: { channel, outcome }, value: n }));
    for (const family of [...(await tickets()), { ...PAGES, samples }]) write(text, family);
  };
}

function write(text: MetricsText, { samples, ...family }: TicketFamily): void {
  text.declare(family);
  text.clear(family.name);
  for (const { labels, value } of samples) text.set(family.name, labels, value);
}
