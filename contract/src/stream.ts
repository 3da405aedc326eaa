import { integer, object, text } from './schema.ts';

/** `POST /api/v1/alerts/…`: stored; what becomes of it is in `GET /api/v1/alerts`. */
export const taken = object({ taken: integer({ description: 'bytes' }) });

/** `PUT` of rows: how many were kept. */
export const rowsKept = object({ kept: integer() });

/** Names of what `GET /api/v1/stream` sends, as query parameter `topics`. */
export const STREAM_TOPICS = ['tickets', 'states', 'alerts', 'accounts'] as const;
export type StreamTopic = (typeof STREAM_TOPICS)[number];

/** `GET /api/v1/stream`: server-sent events (text/event-stream). */
export const streamText = text({ description: 'text/event-stream: id is the position in the ledger' });
