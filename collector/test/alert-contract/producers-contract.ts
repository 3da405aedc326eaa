import type { AlertSignal } from '../../src/alerts/alert-signal.ts';
import type { CorrelationRule } from '../../src/catalog/alerting.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { DomainId } from '../../src/catalog/domain.ts';
import type { IndicatorId } from '../../src/catalog/indicator.ts';
import type { SourceId } from '../../src/catalog/source-spec.ts';
import type { UnitId } from '../../src/catalog/unit.ts';
import type { Event, EventId } from '../../src/events/event.ts';
import { periodId } from '../../src/kernel/period.ts';
import type { Freshness } from '../../src/observations/freshness.ts';
import type { State, Transition } from '../../src/observations/state.ts';
import { ownProducers, type OwnProducers } from '../../src/operations/producers/own-producers.ts';
import { EMPTY_DELIVERY } from '../../src/sinks/commit.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import type { Store } from '../../src/sinks/store.ts';
import type { Database } from '../../src/storage/database.ts';
import { AN, BEN, OFFICE, at, catalogOf, indicator, source } from '../fixtures/small-district.ts';

const NOW = at('2024-06-03 17:00');
const MINUTE = 60_000;
const [GATE, PORTAL] = ['gate' as SourceId, 'portal' as SourceId];

const RULE: CorrelationRule = {
  ...{ id: 'spread', name: 'Lan truyền', nameEn: 'Spread', domain: 'infosec' as DomainId, kind: 'case.spread' },
  ...{ severity: 'critical', windowMinutes: 15, by: 'signature' },
  when: [{ event: { kinds: ['alarm'] }, count: 3, distinct: 'host' }],
};

const catalog: Catalog = (() => {
  const plain = catalogOf([indicator('rate'), indicator('data_quality.secret_blocked')]);
  const expects = { indicators: ['rate' as IndicatorId], units: [AN, BEN], days: 'all' } as const;
  const sources = [source('gate', { name: 'Cổng' }), source('portal', { dependsOn: [GATE], expects })];
  return {
    ...plain,
    sources: new Map(sources.map((spec) => [spec.id, spec])),
    alerting: { ...plain.alerting, correlations: [RULE] },
  };
})();

const transition = (to: State, minute: number, unit: UnitId = AN): Transition => ({
  ...{ indicator: 'rate' as IndicatorId, unit, at: NOW + minute * MINUTE, from: null, to, period: null, value: null },
  reason: 'figure judged',
});

const line = (about: Partial<Freshness> = {}): Freshness => ({
  ...{ source: PORTAL, cadence: 'daily', unit: AN, period: periodId('2024-06-03'), periodEnd: NOW, dueAt: NOW },
  ...{ missingAt: NOW + 60 * MINUTE, present: 0, expected: 1, receivedAt: null, status: 'late', cause: 'unit' },
  ...about,
});

const happening = (kind: string, minute: number, about: Partial<Event> = {}): Event => ({
  ...{
    id: `${kind}:${minute}` as EventId,
    source: GATE,
    domain: 'infosec' as DomainId,
    kind,
    unit: OFFICE,
    asset: null,
  },
  ...{ at: NOW + minute * MINUTE, knownAt: NOW + minute * MINUTE, severity: 'critical', keys: {} },
  ...about,
});
const alarm = (host: string, minute: number): Event =>
  happening('alarm', minute, { id: `alarm:${host}:${minute}` as EventId, keys: { signature: '10.1.2.3', host } });

const brief = ({ kind, status, severity, unit }: AlertSignal) => [kind, status, severity, unit];

/** What our own producers must do with what lies in the store; run against SQLite and PostgreSQL. */
export function producersContract(open: () => Promise<Database>): void {
  let database: Database;
  let store: Store;
  let producers: OwnProducers;
  beforeEach(async () => {
    database = await open();
    [store, producers] = [sqlStore(database), ownProducers(database, catalog)];
    await look();
  });

  const look = async (minute = 0): Promise<readonly AlertSignal[]> => {
    const all: AlertSignal[] = [];
    for (let more = true; more;) {
      const taken = await database.writeExclusively((tables) => producers.take(tables, NOW + minute * MINUTE));
      all.push(...taken.signals);
      more = taken.more;
    }
    return all;
  };
  const said = async (minute?: number) => (await look(minute)).map(brief);
  const change = (...transitions: Transition[]) => store.states.save([], transitions);
  const happen = (...events: Event[]) =>
    store.observations.commit({ ...EMPTY_DELIVERY, source: GATE, run: 'r', events, at: NOW });

  describe('a change of an indicator’s state', () => {
    test('fires when it gets bad, begins anew when it gets worse, and is resolved when it is normal', async () => {
      await change(transition('normal', 0), transition('warning', 1));
      expect(await said()).toEqual([['indicator.state', 'firing', 'warning', AN]]);
      await change(transition('critical', 2));
      const [worse] = await look();
      expect([worse?.severity, worse?.startsAt, worse?.fingerprint]).toEqual([
        ...['critical', NOW + 2 * MINUTE, 'indicator:rate:c-an'],
      ]);
      await change(transition('normal', 3));
      expect(await said()).toEqual([['indicator.state', 'resolved', 'critical', AN]]);
      expect(await said()).toEqual([]);
    });

    test('to late or missing data says nothing of the world, and the same state after it is no news', async () => {
      await change(transition('critical', 0));
      await look();
      await change(transition('stale', 1), transition('upstream_fault', 2), transition('critical', 3));
      expect(await said()).toEqual([]);
      await change(transition('stale', 4), transition('normal', 5));
      expect(await said()).toEqual([['indicator.state', 'resolved', 'critical', AN]]);
    });

    test('that came and went between two looks is told as both, in order, each cell by itself', async () => {
      await change(transition('warning', 1), transition('critical', 1, BEN), transition('normal', 2));
      expect(await said()).toEqual([
        ['indicator.state', 'firing', 'warning', AN],
        ['indicator.state', 'firing', 'critical', BEN],
        ['indicator.state', 'resolved', 'warning', AN],
      ]);
    });

    test('of an indicator that the register does not keep is no alert', async () => {
      await change({ ...transition('critical', 1), indicator: 'gone' as IndicatorId });
      expect(await said()).toEqual([]);
    });

    test('in a whole district at once is read in parts, none lost and none doubled', async () => {
      await change(...Array.from({ length: 2500 }, (_, n) => transition('critical', 1, `u-${n}` as UnitId)));
      const signals = await look();
      expect(new Set(signals.map(({ unit }) => unit)).size).toBe(2500);
      expect(signals).toHaveLength(2500);
    });
  });

  test('the very first look tells what is bad now, and nothing of the past', async () => {
    const fresh = await open();
    const state = { indicator: 'rate' as IndicatorId, unit: AN, state: 'critical', since: NOW - MINUTE } as const;
    const rest = { judged: 'critical', period: null, value: null, pending: null, dueAt: null } as const;
    await sqlStore(fresh).states.save(
      [{ ...state, ...rest }],
      [transition('warning', -9, BEN), transition('normal', -8, BEN)],
    );
    const own = ownProducers(fresh, catalog);
    const { signals } = await fresh.writeExclusively((tables) => own.take(tables, NOW));
    expect(signals.map(brief)).toEqual([['indicator.state', 'firing', 'critical', AN]]);
    expect(signals[0]?.startsAt).toBe(NOW - MINUTE);
  });

  describe('lateness of data', () => {
    test('of a unit is its own: late is worth knowing, missing a warning, received resolves it', async () => {
      await store.freshness.save([line(), line({ unit: BEN, status: 'pending', cause: null })]);
      expect(await said()).toEqual([['data.late', 'firing', 'info', AN]]);
      expect(await said()).toEqual([]);
      await store.freshness.save([line({ status: 'missing' })]);
      expect(await said()).toEqual([['data.late', 'firing', 'warning', AN]]);
      await store.freshness.save([line({ status: 'received_late', receivedAt: NOW })]);
      expect(await said()).toEqual([['data.late', 'resolved', 'warning', AN]]);
    });

    test('of the next day is another one, although the first was never made good', async () => {
      await store.freshness.save([line()]);
      const [first] = await look();
      const later = NOW + 24 * 60 * MINUTE;
      await store.freshness.save([line({ period: periodId('2024-06-04'), dueAt: later })]);
      const [second] = await look();
      expect([second?.fingerprint === first?.fingerprint, second?.startsAt]).toEqual([true, later]);
      await store.freshness.save([line({ period: periodId('2024-06-04'), status: 'received', cause: null })]);
      expect((await look()).map(({ status, startsAt }) => [status, startsAt])).toEqual([['resolved', later]]);
    });

    test('by a dead source is one alert of that source, with its dependants, never one per commune', async () => {
      await happen(happening('source.down', 0));
      await store.freshness.save([line({ cause: 'source' }), line({ unit: BEN, cause: 'source' })]);
      const signals = await look(1);
      expect(signals.map(brief)).toEqual([['source.down', 'firing', 'warning', OFFICE]]);
      expect(signals[0]).toMatchObject({ source: GATE, labels: { dependants: 'portal', units_waiting: '2' } });
      await happen(happening('source.up', 30));
      expect(await said(31)).toEqual([['source.down', 'resolved', 'warning', OFFICE]]);
    });

    test('not yet, by a source that does not answer: half an hour makes it an alert, a short fault does not', async () => {
      await happen(happening('source.down', 0));
      expect(await said(29)).toEqual([]);
      expect(await said(30)).toEqual([['source.down', 'firing', 'warning', OFFICE]]);
      await happen(happening('source.up', 40), happening('source.down', 41), happening('source.up', 42));
      expect(await said(43)).toEqual([['source.down', 'resolved', 'warning', OFFICE]]);
    });

    test('by the collector is a fault of ours without a ticket, and a day that moved is nobody’s', async () => {
      await store.freshness.save([line({ cause: 'collector' }), line({ unit: BEN, cause: 'calendar' })]);
      const signals = await look();
      expect(signals.map(({ kind, notTheWorld }) => [kind, notTheWorld])).toEqual([['collector.down', 'collector']]);
    });
  });

  test('a source that a secrecy mark stopped is a critical alert at its owner, until its release', async () => {
    const refusal = { hash: 'h', scope: 'record' } as const;
    await store.observations.commit({
      ...{ ...EMPTY_DELIVERY, source: PORTAL, run: 'r', at: NOW },
      refusals: [refusal as never],
      events: [happening('source.stopped', 0, { source: PORTAL })],
    });
    const signals = await look();
    expect(signals.map(brief)).toEqual([['data_quality.secret_blocked', 'firing', 'critical', OFFICE]]);
    expect(signals[0]).toMatchObject({ source: PORTAL, indicator: 'data_quality.secret_blocked', startsAt: NOW });
    await store.runs.release(PORTAL, 'somebody', 'đã gỡ', NOW);
    expect((await said(99)).slice(0, 1)).toEqual([['data_quality.secret_blocked', 'resolved', 'critical', OFFICE]]);
  });

  describe('several events by key within a window', () => {
    test('are one alert of its rule, over when the window is empty, and show no address', async () => {
      await happen(alarm('a', 1), alarm('b', 2), alarm('b', 3));
      expect(await said(4)).toEqual([]);
      await happen(alarm('c', 5));
      const [hit, ...others] = await look(6);
      expect(others).toEqual([]);
      expect(hit).toMatchObject({ producer: 'correlation', kind: 'case.spread', startsAt: NOW + MINUTE, unit: OFFICE });
      expect(JSON.stringify(hit)).not.toContain('10.1.2.3');
      await happen(alarm('d', 10));
      expect(await said(24)).toEqual([]);
      expect(await said(26)).toEqual([['case.spread', 'resolved', 'critical', OFFICE]]);
    });

    test('are found after a restart in the middle of them, and told once', async () => {
      await happen(alarm('a', 1), alarm('b', 2));
      await look(2);
      producers = ownProducers(database, catalog);
      await happen(alarm('c', 3));
      expect(await said(4)).toEqual([['case.spread', 'firing', 'critical', OFFICE]]);
      producers = ownProducers(database, catalog);
      expect(await said(5)).toEqual([]);
      producers = ownProducers(database, catalog);
      expect(await said(30)).toEqual([['case.spread', 'resolved', 'critical', OFFICE]]);
    });

    test('are shared by two collectors on one database: each situation is told by one of them', async () => {
      const other = ownProducers(database, catalog);
      const takeBy = (who: OwnProducers, minute: number) =>
        database.writeExclusively((tables) => who.take(tables, NOW + minute * MINUTE));
      const told: AlertSignal[] = [];
      for (const [index, host] of ['a', 'b', 'c', 'd', 'e'].entries()) {
        await happen(alarm(host, index));
        told.push(...(await takeBy(index % 2 === 0 ? producers : other, index)).signals);
      }
      told.push(...(await takeBy(other, 30)).signals, ...(await takeBy(producers, 31)).signals);
      expect(told.map(({ status }) => status)).toEqual(['firing', 'resolved']);
    });
  });

  test('a transaction that fails loses and doubles nothing: the next look tells it all again, once', async () => {
    await change(transition('critical', 0));
    await store.freshness.save([line({ unit: BEN })]);
    await happen(alarm('a', 1), alarm('b', 2), alarm('c', 3));
    let lost: readonly AlertSignal[] = [];
    const failing = database.writeExclusively(async (tables) => {
      lost = (await producers.take(tables, NOW + 60 * MINUTE)).signals;
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(lost).toHaveLength(4);
    expect(await look(60)).toEqual(lost);
    expect(await look(61)).toEqual([]);
  });
}
