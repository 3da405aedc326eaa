import { Subject, type Observable } from 'rxjs';

/** One thing that happened, as the collector sends it; `data` is JSON. */
export interface LiveEvent {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

/** Everything that `GET /api/v1/stream` may say. */
const EVENTS = ['ready', 'ticket', 'ticket-left', 'state', 'alert', 'account', 'reset', 'end'];
const NAME = 'vnioc-live';
/** After the server refused; a connection that breaks is taken up again by the browser itself. */
const AGAIN_MILLISECONDS = 30_000;

/** What the collector tells this person, over one connection of the whole browser: one tab listens and tells the others. */
export function sharedStream(address: string): Observable<LiveEvent> {
  const heard = new Subject<LiveEvent>();
  const tabs = new BroadcastChannel(NAME);
  tabs.onmessage = ({ data }: MessageEvent<LiveEvent>) => heard.next(data);
  const listen = () =>
    listenFor(address, (event) => {
      heard.next(event);
      tabs.postMessage(event);
    });
  // Kept until this tab is closed; then the next one listens. Without locks (plain HTTP) every tab listens for itself.
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) listenFor(address, (event) => heard.next(event));
  else void locks.request(NAME, () => new Promise<never>(listen));
  return heard.asObservable();
}

function listenFor(address: string, tell: (event: LiveEvent) => void): void {
  const source = new EventSource(address);
  for (const name of EVENTS)
    source.addEventListener(name, ({ lastEventId, data }) =>
      tell({ event: name, id: lastEventId, data: String(data) }),
    );
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listenFor(address, tell), AGAIN_MILLISECONDS);
  };
}
