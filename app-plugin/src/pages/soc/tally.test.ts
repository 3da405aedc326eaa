import type { EventItem } from '@vnioc/contract/events.ts';
import { hoursOf, tallyOf } from './tally.ts';

const at = (time: string) => Date.parse(`2026-11-19T${time}+07:00`);
const event = (time: string, severity: EventItem['severity'], asset: string | null): EventItem => ({
  ...{ id: time, source: 'ids', domain: 'infosec', kind: 'alert', unit: 'u', asset, at: at(time), knownAt: at(time) },
  ...{ severity, keys: {} },
});

test('hours without events are there, and each event is counted once', () => {
  const hours = hoursOf([event('08:15', 'critical', 'a'), event('10:01', 'info', 'a')], at('08:30'), at('10:40'));
  expect(hours.map(({ from, counts }) => [from, counts.critical, counts.warning, counts.info])).toEqual([
    [at('08:00'), 1, 0, 0],
    [at('09:00'), 0, 0, 0],
    [at('10:00'), 0, 0, 1],
  ]);
});

test('one critical event stands above many harmless ones', () => {
  const events = [event('08:00', 'critical', 'b'), ...['1', '2', '3'].map((n) => event(`09:0${n}`, 'info', 'a'))];
  expect(tallyOf(events, ({ asset }) => asset ?? '')).toEqual([
    { key: 'b', count: 1, worst: 'critical' },
    { key: 'a', count: 3, worst: 'info' },
  ]);
});
