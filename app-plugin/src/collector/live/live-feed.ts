import { LIVE_PATIENCE_MILLISECONDS, type LiveEvent } from '@vnioc/contract/stream.ts';
import {
  concat,
  distinctUntilChanged,
  filter,
  map,
  NEVER,
  of,
  share,
  shareReplay,
  startWith,
  switchMap,
  timer,
  type Observable,
} from 'rxjs';

/** What happens in the centre as pages hear it, wherever it comes from. */
export interface LiveFeed {
  readonly events: Observable<LiveEvent>;
  /** True as long as something was heard lately: `alive` comes when nothing happens. Begins with what is so now. */
  readonly isLive: Observable<boolean>;
}

/** Of whoever may not listen. */
export const SILENCE: LiveFeed = { events: NEVER, isLive: of(false) };

/** A path was given; whether anything is told on it is not known yet. */
const SAYS_NOTHING = 'connected';
const OVER: readonly string[] = ['lost', 'end'];

export function liveFeed(told: Observable<LiveEvent>): LiveFeed {
  const events = told.pipe(share());
  const isLive = events.pipe(
    filter(({ event }) => event !== SAYS_NOTHING),
    switchMap(({ event }) => (OVER.includes(event) ? of(false) : concat(of(true), afterPatience()))),
    startWith(false),
    distinctUntilChanged(),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
  return { events, isLive };
}

const afterPatience = (): Observable<boolean> => timer(LIVE_PATIENCE_MILLISECONDS).pipe(map(() => false));
