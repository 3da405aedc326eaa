import { systemClock } from '../kernel/clock.ts';
import { realOfficeClock, simulatedOfficeClock } from './office-clock.ts';

const START = Date.parse('2024-06-03T07:00:00+07:00');
const HOUR = 3_600_000;
const never = new AbortController().signal;

describe('the simulated office clock', () => {
  test('stands still until it is moved', () => {
    expect(simulatedOfficeClock(systemClock, START, 60).now()).toBe(START);
  });

  test('as fast as possible jumps to the due instant and no further', async () => {
    const clock = simulatedOfficeClock(systemClock, START, Infinity);
    await clock.waitUntil(START + 5 * HOUR, never);
    expect(clock.now()).toBe(START + 5 * HOUR);
  });

  test('speed is an upper bound', async () => {
    const clock = simulatedOfficeClock(systemClock, START, 36_000);
    const before = Date.now();
    await clock.waitUntil(START + HOUR, never);
    expect(clock.now()).toBe(START + HOUR);
    expect(Date.now() - before).toBeGreaterThanOrEqual(99);
  });

  test('never runs backwards', async () => {
    const clock = simulatedOfficeClock(systemClock, START, Infinity);
    await clock.waitUntil(START - HOUR, never);
    expect(clock.now()).toBe(START);
  });

  test('stops for good where it was told to', async () => {
    const clock = simulatedOfficeClock(systemClock, START, Infinity, START + HOUR);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    await clock.waitUntil(START + 9 * HOUR, stop.signal);
    expect(clock.now()).toBe(START + HOUR);
  });
});

test('the real clock waits in machine time and lets itself be interrupted', async () => {
  const clock = realOfficeClock(systemClock);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  const before = Date.now();
  await clock.waitUntil(before + HOUR, stop.signal);
  expect(Date.now() - before).toBeLessThan(HOUR);
});
