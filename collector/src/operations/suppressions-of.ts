import type { Suppression } from '../alerts/alert-store.ts';
import type { TicketChange } from '../tickets/ledger.ts';

/** What a verdict silences: a false positive with its owner and its end, after which it fires again by itself (SEMANTICS §4). */
export const suppressionsOf = ({ after, events }: TicketChange): readonly Suppression[] =>
  events.flatMap((event) => {
    if (event.type !== 'TicketRejected' || event.suppressUntil === null || after.situation === null) return [];
    const { rejection: reason, owner, at: from, suppressUntil: until } = event;
    return [
      {
        id: `${after.id}/${after.seq}`,
        ...{ situation: after.situation, reason, owner: owner ?? '', from, until, ticket: after.id },
      },
    ];
  });
