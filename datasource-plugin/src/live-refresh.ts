import { catchError, defer, filter, map, repeat, throttleTime, timer, type Observable } from 'rxjs';
import type { QueryKind } from '@vnioc/contract/query.ts';
import type { LiveEvent } from '@vnioc/contract/stream.ts';

/** What happened is waited for to be over; the backend also answers equal questions of one second once. */
const GATHER = 1500;
/** Where Live is not to be had, the answer is asked for this often, and Live is tried again. */
const POLL = 30_000;
/** A path that ended is followed by another, soon but not at once. */
const AGAIN = 2000;

/** Events after which a query reads otherwise: its own, and those after which every list is read anew. */
const TOLD: Readonly<Record<'state' | 'tickets', readonly string[]>> = {
  state: ['state', 'ready', 'reset', 'end'],
  tickets: ['ticket', 'ticket-left', 'ready', 'reset', 'end'],
};

export type LiveKind = keyof typeof TOLD;

export const isLiveKind = (kind: QueryKind): kind is LiveKind => Object.hasOwn(TOLD, kind);

/** When to ask again: told by Live, or every half minute where it is not to be had. Never ends by itself. */
export const refreshes = (kinds: readonly LiveKind[], events: Observable<LiveEvent>): Observable<void> =>
  defer(() => events).pipe(
    filter(({ event }) => kinds.some((kind) => TOLD[kind].includes(event))),
    map(() => undefined),
    catchError(() => timer(POLL).pipe(map(() => undefined))),
    repeat({ delay: AGAIN }),
    throttleTime(GATHER, undefined, { leading: false, trailing: true }),
  );
