import fc from 'fast-check';
import type { AccountSources } from '../../src/accounting/known-at.ts';
import { evolve } from '../../src/tickets/evolve.ts';
import type { TicketChange } from '../../src/tickets/ledger.ts';
import type { TicketRules } from '../../src/tickets/ticket-rules.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';
import type { Story } from '../ticket-contract/office.ts';
import { played, someSteps } from './random-history.ts';

/** So many histories, the same ones every time. */
export const fixedStories = (rules: TicketRules, count: number): readonly Story[] =>
  fc
    .sample(someSteps, { numRuns: count, seed: 1670 })
    .map((steps, index) => played(rules, steps, `PH-2024-${String(index + 1).padStart(5, '0')}`));

/** Records what happened in (after, upTo] in order of time, several tickets together, as the desk does. */
export async function recordStories(
  stories: readonly Story[],
  { database, ledger, accounts }: Pick<AccountSources, 'database' | 'ledger' | 'accounts'>,
  after: number,
  upTo: number,
): Promise<void> {
  const moments = new Set(stories.flatMap(({ events }) => events.map(({ at }) => at)));
  for (const at of [...moments].sort((one, other) => one - other)) {
    if (at <= after || at > upTo) continue;
    const changes = stories.flatMap((story) => changeAt(story, at));
    await database.writeExclusively(async (tables) => {
      await ledger.append(tables, changes, at);
      await accounts.project(tables, changes, at);
    });
  }
}

function changeAt({ ticket: { id }, events }: Story, at: number): readonly TicketChange[] {
  const now = events.filter((event) => event.at === at);
  if (now.length === 0) return [];
  const foldUp = (from: Ticket | null, some: Story['events']): Ticket | null =>
    some.reduce<Ticket | null>((ticket, event) => evolve(ticket, id, event), from);
  const earlier = events.filter((event) => event.at < at);
  const before = foldUp(null, earlier);
  return [{ before, events: now, after: foldUp(before, now) as Ticket }];
}
