import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import { act, render, screen } from '@testing-library/react';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { Subject } from 'rxjs';
import { LiveProvider, useIsLive } from './LiveProvider.tsx';

const READY: LiveEvent = { event: 'ready', id: '1.2.3', data: '{}' };
const Page = () => <p>{useIsLive() ? 'live' : 'not live'}</p>;
const show = (on = true) =>
  render(
    <LiveProvider on={on}>
      <Page />
    </LiveProvider>,
  );

let told: Subject<LiveEvent>;
let asked: unknown[];
beforeEach(() => {
  [told, asked] = [new Subject(), []];
  const get = (ref: unknown) => (asked.push(ref), Promise.resolve({ live: told }));
  setDataSourceSrv({ get, getList: () => [{ uid: 'vnioc' }] } as unknown as DataSourceSrv);
});
afterEach(() => void Reflect.deleteProperty(window, 'vniocConsole'));

test('in a Grafana pages hear what the data source is told', async () => {
  show();
  expect(screen.getByText('not live')).toBeInTheDocument();
  await act(async () => undefined);
  act(() => told.next(READY));
  expect(screen.getByText('live')).toBeInTheDocument();
  expect(asked).toEqual([{ uid: 'vnioc' }]);
});

test('in the console what the shell says on the window, and the data source is not asked', () => {
  Object.assign(window, { vniocConsole: {} });
  show();
  act(() => void window.dispatchEvent(new CustomEvent('vnioc:live', { detail: READY })));
  expect(screen.getByText('live')).toBeInTheDocument();
  expect(asked).toEqual([]);
});

test('who may not listen asks nobody', async () => {
  show(false);
  await act(async () => undefined);
  expect([asked, told.observed]).toEqual([[], false]);
});
