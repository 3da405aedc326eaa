import type { Event } from '../events/event.ts';
import type { EventStore } from '../sinks/store.ts';
import { AN, at, catalogOf, indicator, source } from '../../test/fixtures/small-district.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceSpec } from '../catalog/source-spec.ts';
import { EventRetention } from './event-retention.ts';
import { foldDays } from './fold-days.ts';
import { localDate } from '../kernel/local-date.ts';

const stream = source('stream', {
  events: { kind: '="alarm"' } as unknown as SourceSpec['events'],
  eventRetentionDays: 30,
});
const alarms = indicator('alarms', { formula: { kind: 'events', events: ['alarm'] }, levels: ['commune'] });
const catalog: Catalog = { ...catalogOf([alarms]), sources: new Map([[stream.id, stream]]) };

/** Remembers from when on it was asked to count, and what it was told to forget. */
function notebook() {
  const forgotten: number[] = [];
  const counted: number[] = [];
  const events = {
    forget: async (_source: Event['source'], before: number) => forgotten.push(before),
    countByDay: async ({ from }: { from: number }) => {
      counted.push(from);
      return [];
    },
  } as unknown as EventStore;
  return { events, forgotten, counted };
}

test('events are forgotten by whole days, once a day', async () => {
  const { events, forgotten } = notebook();
  const retention = new EventRetention(catalog, events);
  await retention.keep(at('2024-06-30 09:00'));
  await retention.keep(at('2024-06-30 17:00'));
  await retention.keep(at('2024-07-01 00:00'));
  expect(forgotten).toEqual([at('2024-05-31 00:00'), at('2024-06-01 00:00')]);
});

test('days whose events may be forgotten are never counted again: they would seem never to have happened', async () => {
  const { events, counted } = notebook();
  const folded = await foldDays(localDate('2024-01-01'), at('2024-06-30 09:00'), {
    catalog,
    events,
    ranOn: () => true,
  });
  expect(counted).toEqual([at('2024-05-31 00:00')]);
  expect(folded.find(({ unit, period }) => unit === AN && period < '2024-05-31')).toBeUndefined();
  expect(folded).toContainEqual(
    expect.objectContaining({ indicator: 'alarms' as IndicatorId, period: '2024-05-31', value: 0 }),
  );
});
