import type { Response } from 'express';
import type { EventSink } from '../route.ts';

/** More that waits for a slow listener than this, and it is cut off; it resumes with Last-Event-ID. */
const MOST_WAITING = 4 * 1024 * 1024;

const HEADERS = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };

/** Server-sent events on one connection (HTML standard, §9.2), until either side ends it. */
export function sendEvents(begin: (sink: EventSink) => () => void, response: Response): void {
  response.status(200).set(HEADERS);
  if (response.req.method === 'HEAD') return void response.end();
  response.flushHeaders();
  const write = (text: string): void => {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength > MOST_WAITING) response.destroy();
  };
  const stop = begin({
    send: ({ event, id, data }) =>
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => void response.end(),
  });
  response.on('close', stop);
}
