import { STREAM_EVENTS, type LiveEvent } from '@vnioc/contract/stream.ts';
import { Subject, type Observable } from 'rxjs';

const NAME = 'vnioc-live';
/** Of a tab that has just been opened: do we listen? */
const HELLO = 'hello';
/** After the server refused; a connection that breaks is taken up again by the browser itself. */
const AGAIN_MILLISECONDS = 30_000;

/**
 * What the collector tells this person, over one connection of the whole browser: one tab listens and tells the others.
 * `lost` is our own word: the connection broke, or was refused.
 */
export function sharedStream(address: string): Observable<LiveEvent> {
  const heard = new Subject<LiveEvent>();
  const tabs = new BroadcastChannel(NAME);
  let stands: LiveEvent | null = null; // only where this tab listens for the others
  tabs.onmessage = ({ data }: MessageEvent<LiveEvent | typeof HELLO>) => {
    if (data !== HELLO) heard.next(data);
    else if (stands !== null) tabs.postMessage(stands);
  };
  const listen = () =>
    listenFor(address, (event) => {
      stands = event.event === LOST.event ? LOST : ALIVE;
      heard.next(event);
      tabs.postMessage(event);
    });
  // Kept until this tab is closed; then the next one listens. Without locks (plain HTTP) every tab listens for itself.
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) listenFor(address, (event) => heard.next(event));
  else void locks.request(NAME, () => new Promise<never>(listen));
  tabs.postMessage(HELLO);
  return heard.asObservable();
}

export const LOST: LiveEvent = { event: 'lost', id: '', data: '{}' };
export const ALIVE: LiveEvent = { event: 'alive', id: '', data: '{}' };

function listenFor(address: string, tell: (event: LiveEvent) => void): void {
  const source = new EventSource(address);
  for (const name of STREAM_EVENTS)
    source.addEventListener(name, ({ lastEventId, data }) =>
      tell({ event: name, id: lastEventId, data: String(data) }),
    );
  source.onerror = () => {
    tell(LOST);
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listenFor(address, tell), AGAIN_MILLISECONDS);
  };
}
