import {
  LiveChannelConnectionState,
  LiveChannelEventType,
  LiveChannelScope,
  type LiveChannelAddress,
  type LiveChannelEvent,
} from '@grafana/data';
import type { GrafanaLiveSrv } from '@grafana/runtime';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { map, NEVER, of, startWith, type Observable } from 'rxjs';

/** Where the console's answer to `resources/live` leads (server/resources.ts). */
const PATH = 'console';

/** Grafana Live as far as our data source listens to it: one channel, made of the event stream of this browser. */
export function grafanaLive(events: Observable<LiveEvent>): GrafanaLiveSrv {
  return {
    getConnectionState: () => of(true),
    getStream: <T>({ scope, path }: LiveChannelAddress): Observable<LiveChannelEvent<T>> =>
      scope === LiveChannelScope.DataSource && path === PATH
        ? events.pipe(map(messageOf<T>), startWith(statusOf(path, LiveChannelConnectionState.Connected)))
        : of(statusOf(path, LiveChannelConnectionState.Invalid)),
    getDataStream: () => NEVER,
    getPresence: () => Promise.resolve({ users: [] }),
    publish: () => Promise.reject(new Error('the console publishes nothing')),
  };
}

const statusOf = (id: string, state: LiveChannelConnectionState) => ({
  ...{ type: LiveChannelEventType.Status as const, id, state, timestamp: Date.now() },
});

/** One row of a frame, as the backend of the data source packs it in a Grafana. */
const messageOf = <T>({ event, id, data }: LiveEvent): LiveChannelEvent<T> => ({
  type: LiveChannelEventType.Message,
  message: { data: { values: [[Date.now()], [event], [id], [data]] } } as T,
});
