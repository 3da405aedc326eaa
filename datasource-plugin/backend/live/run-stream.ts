import { setTimeout as wait } from 'node:timers/promises';
import { CollectorRefused } from '../collector/collector-refused.ts';
import type { PluginContext } from '../protocol/requests.ts';
import { readyFor } from '../readiness.ts';
import type { LiveGrant, LiveGrants } from './live-grants.ts';
import { serverSentEvents, type ServerSentEvent } from './server-sent-events.ts';

/** Between two looks for a collector that went away, or for a renewed token. */
const PAUSE = 2000;

export interface RunningStream {
  readonly path: string;
  readonly context: PluginContext | null;
  readonly send: (packet: Uint8Array) => void;
  readonly signal: AbortSignal;
}

/**
 * What the collector tells the person of a grant, as long as the path is renewed and the collector admits that person.
 * Resumes where it stopped when a token ran out and a newer one was shown, or when the collector was away.
 */
export async function runStream({ path, context, send, signal }: RunningStream, grants: LiveGrants): Promise<void> {
  let [position, refusedToken] = ['', ''];
  while (!signal.aborted) {
    const grant = grants.admit(path, context);
    if (grant === null) return;
    if (grant.token !== refusedToken) {
      try {
        for await (const event of await eventsOf(grant, context, position, signal)) {
          position = event.id;
          if (event.event === 'end') break;
          if (grants.admit(path, context) === null) return;
          send(packetOf(event));
        }
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof CollectorRefused && error.status === 403) refusedToken = grant.token;
      }
    }
    await wait(PAUSE, null, { signal }).catch(() => undefined);
  }
}

async function eventsOf(
  { topics, token }: LiveGrant,
  context: PluginContext | null,
  position: string,
  signal: AbortSignal,
) {
  const { collector } = await readyFor(context);
  const resume: Record<string, string> = position === '' ? {} : { 'last-event-id': position };
  const path = `/api/v1/stream?topics=${topics.join(',')}`;
  const { body } = await collector.open(path, { kind: 'user', token }, resume, signal);
  return serverSentEvents(body ?? new ReadableStream<Uint8Array>());
}

/** One row of a frame, the form Grafana Live carries. */
function packetOf({ event, id, data }: ServerSentEvent): Buffer {
  const text = (name: string) => ({ name, type: 'string', typeInfo: { frame: 'string' } });
  const fields = [
    { name: 'time', type: 'time', typeInfo: { frame: 'time.Time' } },
    ...['event', 'id', 'data'].map(text),
  ];
  return Buffer.from(JSON.stringify({ schema: { fields }, data: { values: [[Date.now()], [event], [id], [data]] } }));
}
