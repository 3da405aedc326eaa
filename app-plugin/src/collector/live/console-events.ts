import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { Observable } from 'rxjs';

/** Our own console has one event stream for the whole browser, and tells what it says on the window. */
export const isInConsole = (): boolean => 'vniocConsole' in window;

const isLiveEvent = (event: Event): event is CustomEvent<LiveEvent> => event instanceof CustomEvent;

/** What that stream says; whether it is heard at all is answered at once. */
export const consoleEvents = (): Observable<LiveEvent> =>
  new Observable((listener) => {
    const hear = (event: Event): void => {
      if (isLiveEvent(event)) listener.next(event.detail);
    };
    window.addEventListener('vnioc:live', hear);
    window.dispatchEvent(new Event('vnioc:live-hello'));
    return () => window.removeEventListener('vnioc:live', hear);
  });
