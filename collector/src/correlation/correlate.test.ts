import fc from 'fast-check';
import type { CorrelationRule } from '../catalog/alerting.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Event, EventId } from '../events/event.ts';
import type { CellState } from '../observations/state.ts';
import { CorrelationWindows } from './correlation-windows.ts';
import { correlate } from './correlate.ts';

const MINUTE = 60_000;
const rule = (about: Partial<CorrelationRule> = {}): CorrelationRule => ({
  ...{ id: 'r', name: 'R', nameEn: 'R', domain: 'infosec' as DomainId, kind: 'case', severity: 'critical' },
  ...{ when: [{ event: { kinds: ['alarm'] }, count: 3, distinct: 'host' }], windowMinutes: 15, by: 'signature' },
  ...about,
});
let ids = 0;
const event = (minute: number, about: Partial<Event> = {}): Event => ({
  ...{ id: `e${(ids += 1)}` as EventId, source: 's' as SourceId, domain: 'infosec' as DomainId, kind: 'alarm' },
  ...{ unit: 'u' as UnitId, asset: null, at: minute * MINUTE, knownAt: minute * MINUTE, severity: 'warning' },
  ...{ keys: { signature: 'x', host: 'h' } },
  ...about,
});
const on = (minute: number, host: string, about: Partial<Event> = {}): Event =>
  event(minute, { keys: { signature: 'x', host }, ...about });
const state = (about: Partial<CellState> = {}): CellState => ({
  ...{ indicator: 'i' as IndicatorId, unit: 'u' as UnitId, state: 'critical', since: 0, judged: 'critical' },
  ...{ period: null, value: null, pending: null, dueAt: null },
  ...about,
});
const brief = (hits: ReturnType<typeof correlate>) =>
  hits.map(({ startsAt, endsAt }) => [startsAt / MINUTE, endsAt === null ? null : endsAt / MINUTE]);
const found = (events: readonly Event[], at: number, about: Partial<CorrelationRule> = {}, states: CellState[] = []) =>
  brief(correlate([rule(about)], events, states, at * MINUTE));

describe('the same sign of attack on three hosts within fifteen minutes', () => {
  test('is one situation, from its first event on', () => {
    expect(found([on(0, 'a'), on(5, 'b'), on(10, 'c')], 11)).toEqual([[0, null]]);
  });

  test('needs three different hosts: one that shouts is none', () => {
    expect(found([on(0, 'a'), on(1, 'a'), on(2, 'a'), on(3, 'b'), on(4, 'b')], 5)).toEqual([]);
  });

  test('counts to the last millisecond of the window, and not beyond', () => {
    expect(found([on(0, 'a'), on(5, 'b'), on(15, 'c')], 16)).toEqual([[0, null]]);
    expect(found([on(0, 'a'), on(5, 'b'), on(15, 'c', { at: 15 * MINUTE + 1 })], 16)).toEqual([]);
  });

  test('is one hit while it lasts, however often the rule is met, and over when the window is empty', () => {
    const events = [0, 3, 6, 9, 20, 30].map((minute, index) => on(minute, `h${index % 4}`));
    expect(found(events, 31)).toEqual([[0, null]]);
    expect(found(events, 45)).toEqual([[0, null]]);
    expect(found(events, 45.001)).toEqual([[0, 45]]);
  });

  test('that comes again after a quiet window is another one', () => {
    const wave = (from: number) => ['a', 'b', 'c'].map((host, index) => on(from + index, host));
    expect(found([...wave(0), ...wave(30)], 33)).toEqual([
      [0, 17],
      [30, null],
    ]);
  });

  test('that came and went while nobody looked is found all the same', () => {
    expect(found([on(0, 'a'), on(5, 'b'), on(10, 'c')], 600)).toEqual([[0, 25]]);
  });

  test('is kept apart by its key, and tells its unit when there is only one', () => {
    const other = (minute: number, host: string) => event(minute, { keys: { signature: 'y', host } });
    const events = [on(0, 'a'), other(1, 'b'), on(2, 'c'), other(3, 'd'), other(4, 'e'), other(5, 'b')];
    const [hit, ...more] = correlate([rule()], events, [], 6 * MINUTE);
    expect([hit?.key, hit?.unit, more]).toEqual(['y', 'u', []]);
    const spread = [on(0, 'a'), on(1, 'b', { unit: 'v' as UnitId }), on(2, 'c')];
    expect(correlate([rule()], spread, [], 3 * MINUTE)[0]?.unit).toBeNull();
  });

  test('counts no event of another kind, domain or severity, nor one without the key', () => {
    const asked = {
      when: [{ event: { kinds: ['alarm'], domain: 'infosec' as DomainId, severity: ['critical'] }, count: 1 }],
    };
    expect(found([on(0, 'a')], 1, asked)).toEqual([]);
    expect(found([on(0, 'a', { severity: 'critical', kind: 'other' })], 1, asked)).toEqual([]);
    expect(found([on(0, 'a', { severity: 'critical', domain: 'media' as DomainId })], 1, asked)).toEqual([]);
    expect(found([event(0, { severity: 'critical', keys: {} })], 1, asked)).toEqual([]);
    expect(found([on(0, 'a', { severity: 'critical' })], 1, asked)).toEqual([[0, null]]);
  });
});

describe('conditions of several domains', () => {
  const across: Partial<CorrelationRule> = {
    by: 'unit',
    when: [
      { event: { kinds: ['camera.offline'] }, count: 2 },
      { event: { kinds: ['media.negative'] }, count: 1 },
    ],
  };
  const camera = (minute: number) => event(minute, { kind: 'camera.offline' });
  const post = (minute: number) => event(minute, { kind: 'media.negative' });

  test('must all be met within one window, in any order', () => {
    expect(found([post(0), camera(3), camera(6)], 7, across)).toEqual([[0, null]]);
    expect(found([camera(0), camera(3), post(6)], 7, across)).toEqual([[0, null]]);
    expect(found([camera(0), camera(3), post(16)], 17, across)).toEqual([]);
    expect(found([camera(0), camera(3)], 7, across)).toEqual([]);
  });

  test('may ask for a state, that stood before or came while the window lasted', () => {
    const asked: Partial<CorrelationRule> = {
      by: 'unit',
      when: [
        { event: { kinds: ['camera.offline'] }, count: 1 },
        { state: { indicator: 'i' as IndicatorId, in: ['critical'] } },
      ],
    };
    expect(found([camera(10)], 11, asked, [state()])).toEqual([[10, null]]);
    expect(found([camera(10)], 21, asked, [state({ since: 20 * MINUTE })])).toEqual([[10, null]]);
    expect(found([camera(10)], 60, asked, [state({ since: 26 * MINUTE })])).toEqual([]);
    expect(found([camera(10)], 11, asked, [state({ state: 'warning' })])).toEqual([]);
    expect(found([camera(10)], 11, asked, [state({ unit: 'v' as UnitId })])).toEqual([]);
    expect(found([camera(10)], 11, asked)).toEqual([]);
  });

  test('that are states alone hold from when the last of them began, in each unit by itself', () => {
    const asked: Partial<CorrelationRule> = {
      by: 'unit',
      when: [
        { state: { indicator: 'i' as IndicatorId, in: ['critical'] } },
        { state: { indicator: 'j' as IndicatorId, in: ['warning', 'critical'] } },
      ],
    };
    const j = state({ indicator: 'j' as IndicatorId, state: 'warning', since: 5 * MINUTE });
    expect(found([], 6, asked, [state(), j])).toEqual([[5, null]]);
    expect(found([], 6, asked, [state(), { ...j, unit: 'v' as UnitId }])).toEqual([]);
  });
});

const RULES: readonly CorrelationRule[] = [
  rule(),
  rule({ id: 'many', by: 'unit', when: [{ event: { kinds: ['alarm'] }, count: 4 }] }),
  rule({
    id: 'two',
    by: 'unit',
    when: [
      { event: { kinds: ['alarm'] }, count: 2 },
      { event: { kinds: ['post'] }, count: 1 },
    ],
  }),
];
const anyEvents = fc
  .array(
    fc.record({
      ...{
        minute: fc.integer({ min: 0, max: 90 }),
        host: fc.constantFrom('a', 'b', 'c'),
        unit: fc.constantFrom('u', 'v'),
      },
      kind: fc.constantFrom('alarm', 'alarm', 'post'),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ minute, host, unit, kind }, index) =>
      on(minute, host, { id: `e${String(index).padStart(3, '0')}` as EventId, unit: unit as UnitId, kind }),
    ),
  );

describe('laws of correlation', () => {
  test('the order in which events came, and their coming twice, make no difference', () => {
    fc.assert(
      fc.property(anyEvents, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (events, chances) => {
        const keyed = [...events, ...events.slice(0, 3)].map((one) => [chances.next().value as number, one] as const);
        const shuffled = keyed.sort(([a], [b]) => a - b).map(([, one]) => one);
        expect(correlate(RULES, shuffled, [], 100 * MINUTE)).toEqual(correlate(RULES, events, [], 100 * MINUTE));
      }),
    );
  });

  test('no hit below its count: every hit has the count of events within a window behind the instant it was met', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const hit of correlate(RULES, events, [], 100 * MINUTE)) {
          const inside = events.filter(
            ({ at, unit, kind }) =>
              at >= hit.metAt - 15 * MINUTE &&
              at <= hit.metAt &&
              (hit.rule === 'r' || unit === hit.key) &&
              kind === 'alarm',
          );
          const hosts = new Set(inside.map(({ keys }) => keys['host'])).size;
          expect(hit.rule === 'r' ? hosts : inside.length).toBeGreaterThanOrEqual({ r: 3, many: 4, two: 2 }[hit.rule]!);
        }
      }),
    );
  });

  test('hits of one rule and key never overlap, and a window lies between them', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const hits = Map.groupBy(correlate(RULES, events, [], 100 * MINUTE), ({ rule: id, key }) => `${id} ${key}`);
        for (const all of hits.values())
          all.slice(1).forEach((hit, index) => expect(hit.startsAt).toBeGreaterThan(all[index]!.endsAt ?? Infinity));
      }),
    );
  });

  test('taken as they come, in parts of any size, events give the hits that all of them give together', () => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 40, maxLength: 40 }),
        (all, sizes) => {
          const events = [...all].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
          const windows = new CorrelationWindows(RULES);
          const told = new Map<string, unknown>();
          let next = 0;
          for (const size of sizes) {
            const part = events.slice(next, (next += size));
            const at = next < events.length ? (part.at(-1)?.at ?? 0) : 100 * MINUTE;
            for (const { rule: id, key, startsAt, endsAt } of windows.take(part, [], at))
              told.set(`${id} ${key} ${startsAt}`, endsAt);
          }
          const whole = correlate(RULES, events, [], 100 * MINUTE);
          expect(told).toEqual(new Map(whole.map((hit) => [`${hit.rule} ${hit.key} ${hit.startsAt}`, hit.endsAt])));
        },
      ),
    );
  });
});

test('a stream of a thousand events a second is followed with time to spare, also when one host floods it', () => {
  const windows = new CorrelationWindows([...RULES, rule({ id: 'flood', by: 'unit' })]);
  const before = performance.now();
  for (let second = 0; second < 30; second += 1) {
    const at = second * 1000;
    const events = Array.from({ length: 1000 }, (_, index) =>
      event(0, { at: at + index, keys: { signature: `s${index % 400}`, host: index % 2 === 0 ? 'flood' : 'b' } }),
    );
    windows.take(events, [], at + 1000);
  }
  expect(performance.now() - before).toBeLessThan(15_000);
});
