import {
  isLiveChannelMessageEvent,
  isLiveChannelStatusEvent,
  LiveChannelConnectionState,
  LiveChannelScope,
  type LiveChannelStatusEvent,
} from '@grafana/data';
import type { GrafanaLiveSrv } from '@grafana/runtime';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { defer, EMPTY, mergeMap, of, throwError, timeout, type Observable } from 'rxjs';

/** What a packet of the backend looks like when the browser has it. */
interface Packet {
  readonly data?: { readonly values?: readonly (readonly unknown[])[] };
}

/** Where an administrator turned Live off, nothing ever connects. */
const PATIENCE = 10_000;

/**
 * What is told on a path of Grafana Live; begins with `connected`. After a connection that was lost comes `ready`: what
 * happened meanwhile was told to nobody. Fails when the path is closed, refused or not reached.
 */
export const liveChannel = (service: GrafanaLiveSrv, uid: string, path: string): Observable<LiveEvent> =>
  defer(() => {
    let connections = 0;
    const channel = { scope: LiveChannelScope.DataSource, stream: uid, namespace: uid, path };
    return service.getStream<Packet>(channel).pipe(
      mergeMap((event) => {
        if (isLiveChannelMessageEvent<Packet>(event)) return eventsIn(event.message);
        if (!isLiveChannelStatusEvent(event)) return EMPTY;
        if (isOver(event)) return throwError(() => new Error('The live path is closed'));
        if (event.state !== LiveChannelConnectionState.Connected) return EMPTY;
        connections += 1;
        return of({ event: connections === 1 ? 'connected' : 'ready', id: '', data: '{}' });
      }),
      timeout({ first: PATIENCE }),
    );
  });

const isOver = ({ state, error }: LiveChannelStatusEvent): boolean =>
  state === LiveChannelConnectionState.Shutdown ||
  state === LiveChannelConnectionState.Invalid ||
  (error !== undefined && error !== null);

/** Fields of the row: time, event, id, data. */
function eventsIn({ data }: Packet): Observable<LiveEvent> {
  const [event, id, text] = [1, 2, 3].map((field) => data?.values?.[field]?.[0]);
  return typeof event === 'string' ? of({ event, id: String(id ?? ''), data: String(text ?? '') }) : EMPTY;
}
