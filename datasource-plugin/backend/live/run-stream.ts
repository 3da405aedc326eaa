import { setTimeout as wait } from 'node:timers/promises';
import { CollectorRefused } from '../collector/collector-refused.ts';
import type { PluginContext } from '../protocol/requests.ts';
import { readyFor } from '../readiness.ts';
import type { LiveGrant, LiveGrants } from './live-grants.ts';
import { serverSentEvents, type ServerSentEvent } from './server-sent-events.ts';

/** Between two looks for a collector that went away. */
const PAUSE = 2000;

export interface RunningStream {
  readonly path: string;
  readonly context: PluginContext | null;
  readonly send: (packet: Uint8Array) => void;
  readonly signal: AbortSignal;
}

/**
 * What the collector tells the person of a path, as long as it is renewed and the collector takes its grant. Goes on where
 * it stopped when the collector was away. When the grant ended, or this process never gave it (the one before it died, and
 * Grafana starts the path again here), the listener is told `end`, and asks for a new path.
 */
export async function runStream({ path, context, send, signal }: RunningStream, grants: LiveGrants): Promise<void> {
  let position = '';
  const end = (reason: string): void => {
    grants.forget(path);
    send(packetOf({ event: 'end', id: position, data: JSON.stringify({ reason }) }));
  };
  while (!signal.aborted) {
    const grant = grants.admit(path, context);
    if (grant === null) return end('grant ended');
    try {
      for await (const event of await eventsOf(grant, context, position, signal)) {
        if (grants.admit(path, context) === null || event.event === 'end') return end('grant ended');
        position = event.id;
        send(packetOf(event));
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof CollectorRefused && error.status === 403) return end('grant refused');
    }
    await wait(PAUSE, null, { signal }).catch(() => undefined);
  }
}

async function eventsOf(
  { topics, grant }: LiveGrant,
  context: PluginContext | null,
  position: string,
  signal: AbortSignal,
) {
  const { collector } = await readyFor(context);
  const resume: Record<string, string> = position === '' ? {} : { 'last-event-id': position };
  const path = `/api/v1/stream?topics=${topics.join(',')}`;
  const { body } = await collector.open(path, { kind: 'live grant', grant }, resume, signal);
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
