import type { CorrelationRule } from '../../src/catalog/alerting.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { DomainId } from '../../src/catalog/domain.ts';
import type { IndicatorId } from '../../src/catalog/indicator.ts';
import type { SourceId } from '../../src/catalog/source-spec.ts';
import { periodId } from '../../src/kernel/period.ts';
import type { JudgedState } from '../../src/observations/state.ts';
import { ownProducers, type OwnProducers } from '../../src/operations/producers/own-producers.ts';
import { EMPTY_DELIVERY } from '../../src/sinks/commit.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import type { Store } from '../../src/sinks/store.ts';
import type { Database } from '../../src/storage/database.ts';
import { AN, at, catalogOf, indicator, observed, source } from '../fixtures/small-district.ts';

const NOW = at('2024-06-03 17:00');
const MINUTE = 60_000;
const PORTAL = 'portal' as SourceId;
const RATE = 'rate' as IndicatorId;

const RULE: CorrelationRule = {
  ...{ id: 'bad', name: 'Xấu', nameEn: 'Bad', domain: 'infosec' as DomainId, kind: 'case.bad', severity: 'critical' },
  ...{ windowMinutes: 15, by: 'unit', when: [{ state: { indicator: RATE, in: ['critical'] } }] },
};

const catalog: Catalog = (() => {
  const plain = catalogOf([indicator('rate', { cadence: 'monthly', context: 'report' })]);
  const portal = source('portal', { expects: { indicators: [RATE], units: [AN], days: 'all' } });
  const alerting = { ...plain.alerting, correlations: [RULE] };
  return { ...plain, sources: new Map([[PORTAL, portal]]), alerting };
})();

/** Alerts of states while a source tells its history; run against SQLite and PostgreSQL. */
export function catchUpContract(open: () => Promise<Database>): void {
  let database: Database;
  let store: Store;
  let producers: OwnProducers;
  beforeEach(async () => {
    database = await open();
    [store, producers] = [sqlStore(database), ownProducers(database, catalog)];
    await said(0);
  });

  const said = async (minute: number) => {
    const take = () => database.writeExclusively((tables) => producers.take(tables, NOW + minute * MINUTE));
    return (await take()).signals.map(({ kind, status, severity }) => `${kind} ${status} ${severity}`);
  };

  /** A figure of a month is learned, and the cell is judged by it. */
  async function learn(month: string, value: number, state: JudgedState, minute: number): Promise<void> {
    const [period, now] = [periodId(month), NOW + minute * MINUTE];
    const figure = { ...observed('rate', AN, month, { value }), source: PORTAL, knownAt: now };
    await store.observations.commit({
      ...{ ...EMPTY_DELIVERY, source: PORTAL, run: 'r', at: now },
      observations: [figure],
    });
    const [before = null] = await store.states.current();
    const cell = { indicator: RATE, unit: AN, period, value };
    const since = before?.state === state ? before.since : now;
    const change = { ...cell, at: now, from: before?.state ?? null, to: state, reason: 'figure judged' };
    await store.states.save(
      [{ ...cell, state, since, judged: state, pending: null, dueAt: null }],
      before?.state === state ? [] : [change],
    );
  }

  test('a bad month of long ago is no alert when better ones follow', async () => {
    await learn('2024-02', 9, 'critical', 0);
    expect(await said(0)).toEqual([]);
    await learn('2024-03', 0, 'normal', 1);
    await learn('2024-04', 9, 'critical', 2);
    expect(await said(2)).toEqual([]);
    await learn('2024-05', 0, 'normal', 3);
    expect(await said(3)).toEqual([]);
    expect(await said(99)).toEqual([]);
  });

  test('what is bad through all of them is told as soon as the newest is there, once', async () => {
    await learn('2024-03', 9, 'critical', 0);
    expect(await said(0)).toEqual([]);
    await learn('2024-04', 9, 'critical', 1);
    expect(await said(1)).toEqual([]);
    await learn('2024-05', 9, 'critical', 2);
    expect(await said(2)).toEqual(['indicator.state firing critical', 'case.bad firing critical']);
    expect(await said(3)).toEqual([]);
  });

  test('the newest there is counts when nothing came behind it for half an hour, also after a start', async () => {
    await learn('2024-03', 9, 'critical', 0);
    expect(await said(29)).toEqual([]);
    expect(await producers.lookAgainAt(database.kysely, NOW + 29 * MINUTE)).toBe(NOW + 30 * MINUTE);
    producers = ownProducers(database, catalog);
    expect(await said(30)).toEqual(['indicator.state firing critical', 'case.bad firing critical']);
    expect(await producers.lookAgainAt(database.kysely, NOW + 30 * MINUTE)).toBeNull();
  });

  test('worse by an old month is no news yet; the alert that is open stays as it is', async () => {
    await learn('2024-02', 5, 'warning', -40);
    expect(await said(0)).toEqual(['indicator.state firing warning']);
    await learn('2024-03', 9, 'critical', 1);
    expect(await said(1)).toEqual([]);
    await learn('2024-05', 5, 'warning', 2);
    expect(await said(99)).toEqual([]);
  });

  test('a reading under way is heard to its end; one that never ends holds nobody up for a day', async () => {
    await store.runs.start({ id: 'r', source: PORTAL, startedAt: NOW, traceId: null });
    await learn('2024-05', 9, 'critical', 0);
    expect(await said(1)).toEqual([]);
    expect(await said(7 * 60)).toEqual(['indicator.state firing critical', 'case.bad firing critical']);
  });

  test('the end of the reading tells what holds then; a reading that began later holds nothing back', async () => {
    await store.runs.start({ id: 'r', source: PORTAL, startedAt: NOW, traceId: null });
    await learn('2024-05', 9, 'critical', 0);
    expect(await said(1)).toEqual([]);
    const end = { finishedAt: NOW + MINUTE, outcome: 'succeeded', durationSeconds: 1, bytes: 0, fault: null } as const;
    await store.runs.finish('r', end);
    await store.runs.start({ id: 's', source: PORTAL, startedAt: NOW + MINUTE, traceId: null });
    expect(await said(2)).toEqual(['indicator.state firing critical', 'case.bad firing critical']);
  });
}
