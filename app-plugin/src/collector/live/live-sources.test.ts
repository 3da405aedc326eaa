import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { EMPTY, Subject, throwError, type Observable, type Subscription } from 'rxjs';
import { consoleEvents } from './console-events.ts';
import { grafanaEvents } from './grafana-events.ts';

const event = (name: string): LiveEvent => ({ event: name, id: '1.2.3', data: '{}' });
let listening: Subscription;
const heardOn = (events: Observable<LiveEvent>): string[] => {
  const heard: string[] = [];
  listening = events.subscribe((told) => heard.push(told.event));
  return heard;
};
beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  listening.unsubscribe();
  jest.useRealTimers();
});

test('in the console it is what the shell says on the window, asked at once how it stands', () => {
  const answer = () => window.dispatchEvent(new CustomEvent('vnioc:live', { detail: event('alive') }));
  window.addEventListener('vnioc:live-hello', answer);
  const heard = heardOn(consoleEvents());
  window.dispatchEvent(new CustomEvent('vnioc:live', { detail: event('ticket') }));
  window.dispatchEvent(new Event('vnioc:live'));
  listening.unsubscribe();
  window.dispatchEvent(new CustomEvent('vnioc:live', { detail: event('ticket') }));
  window.removeEventListener('vnioc:live-hello', answer);
  expect(heard).toEqual(['alive', 'ticket']);
});

describe('in a Grafana it is what our data source is told', () => {
  const sourceWith = (live: Observable<LiveEvent> | undefined) => {
    const asked: unknown[] = [];
    const get = (ref: unknown) => (asked.push(ref), Promise.resolve({ live }));
    setDataSourceSrv({ get } as unknown as DataSourceSrv);
    return asked;
  };

  test('by the uid that the administrator named', async () => {
    const live = new Subject<LiveEvent>();
    const asked = sourceWith(live);
    const heard = heardOn(grafanaEvents('vnioc'));
    await jest.advanceTimersByTimeAsync(0);
    live.next(event('ticket'));
    expect([asked, heard]).toEqual([[{ uid: 'vnioc' }], ['ticket']]);
  });

  test('of a path that ended the next one is asked for soon', async () => {
    const asked = sourceWith(EMPTY);
    heardOn(grafanaEvents('vnioc'));
    await jest.advanceTimersByTimeAsync(2100);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['Live is not to be had', throwError(() => new Error('no Live'))],
    ['the data source is an older one', undefined],
  ])('where %s it is lost, and tried again', async (_case, live) => {
    const asked = sourceWith(live);
    const heard = heardOn(grafanaEvents('vnioc'));
    await jest.advanceTimersByTimeAsync(1000);
    expect([asked.length, heard]).toEqual([1, ['lost']]);
    await jest.advanceTimersByTimeAsync(32_000);
    expect(asked).toHaveLength(2);
  });

  test('without a data source nobody is asked', async () => {
    const asked = sourceWith(undefined);
    const heard = heardOn(grafanaEvents(null));
    await jest.advanceTimersByTimeAsync(0);
    expect([asked, heard]).toEqual([[], ['lost']]);
  });
});
