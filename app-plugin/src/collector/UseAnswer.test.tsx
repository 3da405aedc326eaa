import { act, cleanup, render, screen } from '@testing-library/react';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { Subject } from 'rxjs';
import { fakeCollector } from '../test/fake-collector.ts';
import { liveFeed, SILENCE } from './live/live-feed.ts';
import { LiveContext } from './live/LiveProvider.tsx';
import { newsOfTickets } from './live/news.ts';
import { useAnswer } from './use-answer.ts';

const EVERY = 15_000;
const Page = () => {
  const { data } = useAnswer<{ readonly n: number }>('things', EVERY, newsOfTickets);
  return <p>{data === null ? 'none' : `n = ${data.n}`}</p>;
};

let told: Subject<LiveEvent>;
const say = (event: string) => act(() => told.next({ event, id: '', data: '{}' }));
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const show = (live = liveFeed(told)) => {
  const fake = fakeCollector({ 'GET things': { n: 1 } });
  render(
    <LiveContext.Provider value={live}>
      <Page />
    </LiveContext.Provider>,
  );
  return fake;
};
const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
};

beforeEach(() => {
  jest.useFakeTimers();
  told = new Subject();
});
afterEach(() => {
  hide(false);
  jest.useRealTimers();
});

test('is read again within a second of the news, once for a storm of them', async () => {
  const fake = show();
  say('ready');
  await pass(5000);
  const before = fake.asked.length;
  fake.answers['GET things'] = { n: 2 };
  for (let event = 0; event < 30; event += 1) say('ticket');
  say('state');
  await pass(1000);
  expect(fake.asked).toHaveLength(before + 1);
  expect(screen.getByText('n = 2')).toBeInTheDocument();
});

test('is read every other second while a storm lasts, and once more after it', async () => {
  const fake = show();
  say('ready');
  await pass(5000);
  const before = fake.asked.length;
  for (let tenth = 0; tenth < 100; tenth += 1) {
    say('ticket');
    await pass(100);
  }
  expect(fake.asked.length - before).toBe(5);
  await pass(3000);
  expect(fake.asked.length - before).toBe(6);
});

test('is polled where nothing is heard, and once a minute, for its clocks, where news come by themselves', async () => {
  const silent = show(SILENCE);
  await pass(60_000);
  expect(silent.asked).toHaveLength(5);
  cleanup();
  const fake = show();
  say('ready');
  await pass(1000);
  const before = fake.asked.length;
  for (let second = 0; second < 60; second += 10) {
    say('alive');
    await pass(10_000);
  }
  expect(fake.asked).toHaveLength(before + 1);
  say('lost');
  await pass(31_000);
  expect(fake.asked).toHaveLength(before + 3);
});

test('is not read while nobody looks, and at once when somebody does', async () => {
  const fake = show();
  say('ready');
  await pass(1000);
  const before = fake.asked.length;
  hide(true);
  say('ticket');
  await pass(5000);
  expect(fake.asked).toHaveLength(before);
  hide(false);
  await pass(600);
  expect(fake.asked).toHaveLength(before + 1);
});
