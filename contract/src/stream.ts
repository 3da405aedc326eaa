import { integer, list, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { instant } from './words.ts';

/** `POST /api/v1/alerts/…`: stored; what becomes of it is in `GET /api/v1/alerts`. */
export const taken = object({ taken: integer({ description: 'bytes' }) });

/** `PUT` of rows: how many were kept. */
export const rowsKept = object({ kept: integer() });

/** Names of what `GET /api/v1/stream` sends, as query parameter `topics`. */
export const STREAM_TOPICS = ['tickets', 'states', 'alerts', 'accounts'] as const;
export type StreamTopic = (typeof STREAM_TOPICS)[number];

/** `GET /api/v1/stream`: server-sent events (text/event-stream). */
export const streamText = text({
  description: 'text/event-stream: an id says how far ledger, states and alerts were told, as 12.3.4',
});

/** Everything it says: what happened, how the listening stands (`ready`, `alive`), and when lists are read anew (`reset`, `end`). */
export const STREAM_EVENTS = [
  ...['ready', 'alive', 'ticket', 'ticket-left', 'state', 'alert', 'account', 'reset', 'end'],
] as const;

/** `alive` comes every 15 seconds: who has heard nothing for so long does not listen any more. */
export const LIVE_PATIENCE_MILLISECONDS = 40_000;

/** One thing that the stream said, as a browser has it; `data` is JSON. */
export interface LiveEvent {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

const topics = list(oneOf(...STREAM_TOPICS), { minItems: 1, maxItems: 4, uniqueItems: true });

/** `POST /api/v1/live-grants`; with `grant` an earlier one of the same person is prolonged. */
export const askedGrant = object({ topics, grant: optional(text({ minLength: 43, maxLength: 43 })) });
export type AskedGrant = TypeOf<typeof askedGrant>;

/** What opens the stream in place of a token (header `X-Live-Grant`), with the key it was asked with, until it ends. */
export const liveGrant = object({ grant: text(), topics, expiresAt: instant() });
export type LiveGrantAnswer = TypeOf<typeof liveGrant>;

/** `DELETE /api/v1/live-grants`: how many ended. */
export const endedGrants = object({ ended: integer() });
