import { LIVE_PATIENCE_MILLISECONDS } from '@vnioc/contract/stream.ts';
import { Subject, type Subscription } from 'rxjs';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { liveFeed, SILENCE } from './live-feed.ts';

let told: Subject<LiveEvent>;
let heard: boolean[];
let listening: Subscription;
const say = (event: string) => told.next({ event, id: '', data: '{}' });
beforeEach(() => {
  jest.useFakeTimers();
  [told, heard] = [new Subject(), []];
  listening = liveFeed(told).isLive.subscribe((isLive) => heard.push(isLive));
});
afterEach(() => {
  listening.unsubscribe();
  jest.useRealTimers();
});

test('a page is live from the first word on, and no longer when nothing was said for too long', () => {
  say('connected');
  expect(heard).toEqual([false]);
  say('ready');
  jest.advanceTimersByTime(LIVE_PATIENCE_MILLISECONDS - 1);
  say('alive');
  jest.advanceTimersByTime(LIVE_PATIENCE_MILLISECONDS - 1);
  expect(heard).toEqual([false, true]);
  jest.advanceTimersByTime(1);
  expect(heard).toEqual([false, true, false]);
  say('ticket');
  expect(heard).toEqual([false, true, false, true]);
});

test.each(['lost', 'end'])('it is not when it hears: %s', (word) => {
  say('ready');
  say(word);
  expect(heard).toEqual([false, true, false]);
});

test('who comes later learns at once how it stands; who may not listen never is', () => {
  const feed = liveFeed(told);
  const first = feed.isLive.subscribe();
  say('ready');
  const late: boolean[] = [];
  feed.isLive.subscribe((isLive) => late.push(isLive)).unsubscribe();
  SILENCE.isLive.subscribe((isLive) => late.push(isLive));
  expect(late).toEqual([true, false]);
  first.unsubscribe();
  expect(told.observed).toBe(true); // by the listening of this test's beginning alone
  listening.unsubscribe();
  expect(told.observed).toBe(false);
});
