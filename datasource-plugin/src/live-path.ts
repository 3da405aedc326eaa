import type { StreamTopic } from '@vnioc/contract/stream.ts';
import { getGrafanaLiveSrv, type GrafanaLiveSrv } from '@grafana/runtime';
import {
  isLiveChannelMessageEvent,
  isLiveChannelStatusEvent,
  LiveChannelConnectionState,
  LiveChannelScope,
} from '@grafana/data';
import {
  defer,
  filter,
  ignoreElements,
  map,
  merge,
  mergeMap,
  of,
  share,
  switchMap,
  takeWhile,
  throwError,
  timer,
} from 'rxjs';
import type { Observable } from 'rxjs';
import type { LivePath } from '../backend/live/live-path.ts';

/** One thing that happened, as the backend carries it: a row of a frame. */
export interface LiveEvent {
  readonly event: string;
  readonly id: string;
  /** JSON; what it holds is said in the description of `GET /api/v1/stream`. */
  readonly data: string;
}

export type AskForPath = (body: {
  readonly topics: readonly StreamTopic[];
  readonly path?: string;
}) => Promise<LivePath>;

/** What a packet of the backend looks like when the browser has it. */
interface Packet {
  readonly data?: { readonly values?: readonly (readonly unknown[])[] };
}

/** Grafana Live is not everywhere: not in every console, and not where an administrator turned it off. */
function liveService(): GrafanaLiveSrv | null {
  return (getGrafanaLiveSrv() as GrafanaLiveSrv | undefined) ?? null;
}

/** Everything that live queries are about, on one path for all panels of a page. */
const TOPICS: readonly StreamTopic[] = ['tickets', 'states'];

/**
 * What the collector tells this person, over a path of Grafana Live that is renewed as long as somebody listens. Fails when
 * there is no Live, or no path; whoever listens decides what to do then.
 */
export const liveEvents = (uid: string, ask: AskForPath): Observable<LiveEvent> =>
  defer(() => {
    const service = liveService();
    if (service === null) return throwError(() => new Error('Grafana Live is not available'));
    return defer(() => ask({ topics: TOPICS })).pipe(switchMap((given) => listening(service, uid, given, ask)));
  }).pipe(share());

/** The path's events, and its renewal beside them; a renewal that gives another path, or none, ends this one. */
function listening(service: GrafanaLiveSrv, uid: string, given: LivePath, ask: AskForPath): Observable<LiveEvent> {
  const { path, topics, renewAfterSeconds } = given;
  const every = renewAfterSeconds * 1000;
  const renewed = timer(every, every).pipe(
    mergeMap(() => ask({ topics, path })),
    mergeMap((next) => (next.path === path ? of(next) : throwError(() => new Error('The live path ended')))),
    ignoreElements(),
  );
  const channel = { scope: LiveChannelScope.DataSource, stream: uid, namespace: uid, path };
  const told = service.getStream<Packet>(channel).pipe(
    mergeMap((event) =>
      isLiveChannelStatusEvent(event) && HAS_ENDED.has(event.state)
        ? throwError(() => new Error('The live path is closed'))
        : of(event),
    ),
    filter(isLiveChannelMessageEvent<Packet>),
    map(({ message }) => eventOf(message)),
    filter((event) => event !== null),
  );
  return merge(told, renewed).pipe(takeWhile(({ event }) => event !== 'end', true));
}

const HAS_ENDED: ReadonlySet<LiveChannelConnectionState> = new Set([
  LiveChannelConnectionState.Shutdown,
  LiveChannelConnectionState.Invalid,
]);

/** Fields of the row: time, event, id, data. */
function eventOf({ data }: Packet): LiveEvent | null {
  const [event, id, text] = [1, 2, 3].map((field) => data?.values?.[field]?.[0]);
  return typeof event === 'string' ? { event, id: String(id ?? ''), data: String(text ?? '') } : null;
}
