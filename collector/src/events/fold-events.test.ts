import { AN, BEN, at } from '../../test/fixtures/small-district.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import { localDate } from '../kernel/local-date.ts';
import type { Event, EventId } from './event.ts';
import { countEvents, foldCounts } from './fold-events.ts';

const [MONDAY, TUESDAY] = [localDate('2024-06-03'), localDate('2024-06-04')];
const event = (id: string, unit: UnitId, when: string, about: Partial<Event> = {}): Event => ({
  ...{ id: id as EventId, source: 'soc' as SourceId, domain: 'infosec' as DomainId, kind: 'alert', unit, asset: null },
  ...{ at: at(when), knownAt: at(when), severity: 'warning', keys: {} },
  ...about,
});
const ALERTS = { kind: 'events', events: ['alert'] } as const;

describe('events folded into a figure of a day', () => {
  const fold = (counts: Parameters<typeof foldCounts>[0], ran: readonly string[]) =>
    foldCounts(
      counts,
      [MONDAY, TUESDAY],
      () => [AN, BEN],
      (day) => ran.includes(day),
    );

  it('a day without events is zero when the stream ran, and nothing at all when that is not known', () => {
    expect(fold([], [MONDAY])).toEqual([
      { unit: AN, day: MONDAY, value: 0, isWhole: true },
      { unit: BEN, day: MONDAY, value: 0, isWhole: true },
    ]);
  });

  it('events of a day on which the stream was broken count, but not as the whole day', () => {
    expect(fold([{ unit: AN, day: TUESDAY, count: 4 }], [])).toEqual([
      { unit: AN, day: TUESDAY, value: 4, isWhole: false },
    ]);
  });

  it('events of units that are not asked for are left out', () => {
    expect(fold([{ unit: 'elsewhere' as UnitId, day: MONDAY, count: 4 }], [])).toEqual([]);
  });
});

describe('counting events', () => {
  it('goes by local day and unit', () => {
    const events = [
      event('1', AN, '2024-06-03 23:59'),
      event('2', AN, '2024-06-04 00:00'),
      event('3', BEN, '2024-06-04 00:00'),
    ];
    expect(countEvents(events, ALERTS)).toEqual([
      { unit: AN, day: MONDAY, count: 1 },
      { unit: AN, day: TUESDAY, count: 1 },
      { unit: BEN, day: TUESDAY, count: 1 },
    ]);
  });

  it('an event delivered twice counts once', () => {
    expect(countEvents([event('1', AN, '2024-06-03 08:00'), event('1', AN, '2024-06-03 08:00')], ALERTS)).toMatchObject(
      [{ count: 1 }],
    );
  });

  it('counts only the kinds and severities of the formula', () => {
    const events = [
      event('1', AN, '2024-06-03 08:00', { severity: 'critical' }),
      event('2', AN, '2024-06-03 08:00'),
      event('3', AN, '2024-06-03 08:00', { kind: 'scan', severity: 'critical' }),
    ];
    expect(countEvents(events, { ...ALERTS, severities: ['critical'] })).toMatchObject([{ count: 1 }]);
  });

  it('counts hosts, not their events, when asked for distinct hosts; an event without host has none', () => {
    const host = (id: string, name: string) => event(id, AN, '2024-06-03 08:00', { keys: { host: name } });
    const events = [host('1', 'pc-1'), host('2', 'pc-1'), host('3', 'pc-2'), event('4', AN, '2024-06-03 08:00')];
    expect(countEvents(events, { ...ALERTS, distinct: 'host' })).toEqual([{ unit: AN, day: MONDAY, count: 2 }]);
  });
});
