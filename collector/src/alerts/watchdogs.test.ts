import { catalogOf } from '../../test/fixtures/small-district.ts';
import { alertOf, signalOf } from '../../test/fixtures/alert-examples.ts';
import { watchdogSignals } from './watchdog-signals.ts';
import { heardIn, nextSilenceAt, silenceSignal, silentWatchdogs, watchdogOf } from './watchdogs.ts';

const MINUTE = 60_000;
const catalog = catalogOf([]);
const dogs = [
  { id: 'north', alertname: 'Watchdog', labels: { cluster: 'north' }, silentAfterMinutes: 5 },
  { id: 'south', alertname: 'Watchdog', labels: { cluster: 'south' }, silentAfterMinutes: 10 },
];
const bark = (cluster: string, about = {}) => signalOf({ name: 'Watchdog', labels: { cluster }, ...about });
const silentAt = (at: number, heard: Record<string, number>, since = 0) =>
  silentWatchdogs(dogs, new Map(Object.entries(heard)), since, at).map(({ watchdog }) => watchdog.id);

describe('a watchdog', () => {
  test('is told from another sender’s by its labels', () => {
    expect(watchdogOf(dogs, bark('south'))?.id).toBe('south');
    expect(watchdogOf(dogs, bark('east'))).toBeNull();
    expect(watchdogOf(dogs, signalOf({ labels: { cluster: 'north' } }))).toBeNull();
  });

  test('that is resolved does not bark: its sender says that it stopped', () => {
    expect(heardIn(dogs, [bark('north'), bark('south', { status: 'resolved' }), bark('north')])).toEqual(['north']);
  });

  test('is silent after its own time since its last bark', () => {
    expect(silentAt(6 * MINUTE, { north: MINUTE, south: MINUTE })).toEqual(['north']);
    expect(silentAt(6 * MINUTE - 1, { north: MINUTE, south: MINUTE })).toEqual([]);
    expect(silentAt(11 * MINUTE, { north: MINUTE })).toEqual(['north', 'south']);
  });

  test('that nobody could hear, since the collector was off, is not silent yet', () => {
    expect(silentAt(60 * MINUTE, { north: MINUTE, south: MINUTE }, 58 * MINUTE)).toEqual([]);
    expect(silentAt(63 * MINUTE, { north: MINUTE, south: MINUTE }, 58 * MINUTE)).toEqual(['north']);
  });

  test('says when it would be silent next', () => {
    const heard = new Map([['north', MINUTE]]);
    expect(nextSilenceAt(dogs, heard, 0, MINUTE)).toBe(6 * MINUTE);
    expect(nextSilenceAt(dogs, heard, 0, 6 * MINUTE)).toBe(10 * MINUTE);
    expect(nextSilenceAt(dogs, heard, 0, 60 * MINUTE)).toBeNull();
  });
});

describe('the silence of a watchdog', () => {
  const said = (at: number, heard: Record<string, number>, firing: ReturnType<typeof alertOf>[] = [], since = 0) =>
    watchdogSignals([dogs[0]!], { heard: new Map(Object.entries(heard)), firing }, since, catalog, at).map(
      ({ status, startsAt }) => [status, startsAt / MINUTE],
    );
  const alert = (minute: number) =>
    alertOf(silenceSignal({ watchdog: dogs[0]!, since: minute * MINUTE }, 'firing', catalog));

  test('is one critical alert about the way from that sender, for the center', () => {
    expect(silenceSignal({ watchdog: dogs[0]!, since: 7 }, 'firing', catalog)).toMatchObject({
      ...{ producer: 'watchdog', severity: 'critical', kind: 'watchdog.silent', unit: catalog.site.root, startsAt: 7 },
    });
  });

  test('fires once, lasts while it lasts, and is resolved by the next bark', () => {
    expect(said(6 * MINUTE, { north: MINUTE })).toEqual([['firing', 6]]);
    expect(said(9 * MINUTE, { north: MINUTE }, [alert(6)])).toEqual([]);
    expect(said(10 * MINUTE, { north: 9 * MINUTE }, [alert(6)])).toEqual([['resolved', 6]]);
  });

  test('goes on over a restart of the collector, that heard nothing either', () => {
    expect(said(10 * MINUTE, { north: MINUTE }, [alert(6)], 9 * MINUTE)).toEqual([]);
    expect(said(20 * MINUTE, { north: MINUTE }, [alert(6)], 9 * MINUTE)).toEqual([]);
  });

  test('that follows a bark which nobody judged is a new one', () => {
    expect(said(20 * MINUTE, { north: 9 * MINUTE }, [alert(6)])).toEqual([
      ['resolved', 6],
      ['firing', 14],
    ]);
  });

  test('of a watchdog that is not kept any more is over', () => {
    expect(watchdogSignals([], { heard: new Map(), firing: [alert(6)] }, 0, catalog, 9 * MINUTE)).toMatchObject([
      { status: 'resolved' },
    ]);
  });
});
