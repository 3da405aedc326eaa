import { STREAM_TOPICS, type LiveEvent, type StreamTopic } from '@vnioc/contract/stream.ts';
import { getGrafanaLiveSrv, type GrafanaLiveSrv } from '@grafana/runtime';
import { defer, ignoreElements, merge, mergeMap, of, share, switchMap, takeWhile, throwError, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import type { LivePath } from '../backend/live/live-path.ts';
import { liveChannel } from './live-channel.ts';

export type AskForPath = (body: {
  readonly topics: readonly StreamTopic[];
  readonly path?: string;
}) => Promise<LivePath>;

/** Grafana Live is not everywhere: not in every console. */
const liveService = (): GrafanaLiveSrv | null => (getGrafanaLiveSrv() as GrafanaLiveSrv | undefined) ?? null;

/**
 * What the collector tells this person, for all panels of a page and the pages of the app, over a path of Grafana Live that
 * is renewed as long as somebody listens. Fails when there is no Live, or no path; whoever listens decides what to do then.
 */
export const liveEvents = (uid: string, ask: AskForPath): Observable<LiveEvent> =>
  defer(() => {
    const service = liveService();
    if (service === null) return throwError(() => new Error('Grafana Live is not available'));
    return defer(() => ask({ topics: STREAM_TOPICS })).pipe(
      switchMap((given) => merge(liveChannel(service, uid, given.path), renewals(given, ask))),
    );
  }).pipe(
    takeWhile(({ event }) => event !== 'end', true),
    share(),
  );

/** Says nothing; a renewal that gives another path, or none, ends this one. */
const renewals = ({ path, topics, renewAfterSeconds }: LivePath, ask: AskForPath): Observable<never> =>
  timer(renewAfterSeconds * 1000, renewAfterSeconds * 1000).pipe(
    mergeMap(() => ask({ topics, path })),
    mergeMap((next) => (next.path === path ? of(next) : throwError(() => new Error('The live path ended')))),
    ignoreElements(),
  );
