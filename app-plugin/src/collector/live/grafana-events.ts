import { getDataSourceSrv } from '@grafana/runtime';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import {
  catchError,
  concat,
  defer,
  ignoreElements,
  of,
  repeat,
  switchMap,
  throwError,
  timer,
  type Observable,
} from 'rxjs';

/** Where Live is not to be had, it is tried again this often; a path that ended is followed by another sooner. */
const AGAIN = 30_000;
const NEXT_PATH = 2000;

/** Our data source: its stream is that of a path of Grafana Live which only this person may listen to. */
interface Speaking {
  readonly live?: Observable<LiveEvent>;
}

/** In a Grafana: what our data source is told. `lost` where there is no Live, or no data source; never ends by itself. */
export const grafanaEvents = (uid: string | null): Observable<LiveEvent> =>
  defer(() =>
    uid === null ? Promise.resolve<Speaking>({}) : (getDataSourceSrv().get({ uid }) as Promise<Speaking>),
  ).pipe(
    switchMap(({ live }) => live ?? throwError(() => new Error('The data source does not speak'))),
    catchError(() => concat(of(LOST), timer(AGAIN).pipe(ignoreElements()))),
    repeat({ delay: NEXT_PATH }),
  );

const LOST: LiveEvent = { event: 'lost', id: '', data: '{}' };
