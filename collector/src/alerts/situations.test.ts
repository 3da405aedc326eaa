import fc from 'fast-check';
import { AN, BEN, DISTRICT, OFFICE, catalogOf, indicator, source } from '../../test/fixtures/small-district.ts';
import { signalOf } from '../../test/fixtures/alert-examples.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { AlertSignal } from './alert-signal.ts';
import { absorbedBy } from './absorbed-by.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { situationOf } from './situation-of.ts';
import { suppressedBy } from './suppressed-by.ts';

const AT = Date.parse('2024-06-03T10:00:00+07:00');
const [GATE, PORTAL, FILES] = ['gate', 'portal', 'files'] as SourceId[] as [SourceId, SourceId, SourceId];
const RATE = 'rate' as IndicatorId;
const expects = { indicators: [RATE], units: [AN], days: 'all' } as const;
const catalog: Catalog = {
  ...catalogOf([indicator('rate')]),
  sources: new Map([
    [GATE, source('gate')],
    [PORTAL, source('portal', { dependsOn: [GATE], expects })],
    [FILES, source('files', { dependsOn: [PORTAL] })],
  ]),
};

describe('the situation of an alert', () => {
  test('is its correlation key, else its cell, else source, unit and kind, else the alert alone', () => {
    const words: Partial<AlertSignal> = { indicator: RATE, unit: AN, source: GATE, kind: 'data.late' };
    expect(situationOf(signalOf({ ...words, correlationKey: 'k' }))).toBe('correlation|k');
    expect(situationOf(signalOf(words))).toBe('indicator|rate|c-an');
    expect(situationOf(signalOf({ ...words, indicator: null }))).toBe('source|gate|c-an|data.late');
    expect(situationOf(signalOf({ ...words, indicator: null, unit: null }))).toBe('source|gate||data.late');
    expect(situationOf(signalOf({ unit: AN, fingerprint: 'f9' }))).toBe('alert|f9');
  });

  test('is the same however often it flaps, and whoever says it', () => {
    const cell: Partial<AlertSignal> = { indicator: RATE, unit: AN };
    const said = [signalOf(cell), signalOf({ ...cell, startsAt: 9, fingerprint: 'x', producer: 'grafana', kind: 'k' })];
    expect(new Set(said.map(situationOf)).size).toBe(1);
  });

  test('of a drill is never that of something real', () => {
    expect(situationOf(signalOf({ drill: true }))).not.toBe(situationOf(signalOf()));
  });

  test('is never that of other words, whatever bars stand in them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '|'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, d) => {
        const [one, other] = [
          signalOf({ source: a as SourceId, kind: b }),
          signalOf({ source: c as SourceId, kind: d }),
        ];
        expect(situationOf(one) === situationOf(other)).toBe(a === c && b === d);
      }),
    );
  });
});

describe('a root cause', () => {
  const dead = (id: SourceId, unit = OFFICE) => signalOf({ kind: 'source.down', source: id, unit, fingerprint: id });
  const rootOf = (signal: AlertSignal, ...roots: AlertSignal[]) =>
    absorbedBy(signal, roots, catalog, AT)?.source ?? null;

  test('that is a dead source absorbs the sources that depend on it, near and far, and never itself', () => {
    expect(rootOf(dead(PORTAL), dead(GATE))).toBe(GATE);
    expect(rootOf(dead(FILES), dead(GATE))).toBe(GATE);
    expect(rootOf(dead(GATE), dead(GATE), dead(FILES))).toBeNull();
  });

  test('is the deepest of several', () => {
    expect(rootOf(dead(FILES), dead(PORTAL), dead(GATE))).toBe(GATE);
  });

  test('absorbs the lateness of what the source owes, by source or by indicator, in every commune', () => {
    expect(rootOf(signalOf({ kind: 'data.late', source: PORTAL, unit: AN }), dead(GATE))).toBe(GATE);
    expect(rootOf(signalOf({ kind: 'data.late', source: PORTAL, unit: BEN }), dead(PORTAL))).toBe(PORTAL);
    expect(rootOf(signalOf({ kind: 'freshness', indicator: RATE, unit: AN }), dead(PORTAL))).toBe(PORTAL);
    expect(rootOf(signalOf({ kind: 'data.late', source: GATE, unit: AN }), dead(PORTAL))).toBeNull();
  });

  test('never absorbs a figure that was judged, nor what is only a drill', () => {
    expect(rootOf(signalOf({ kind: 'indicator.state', indicator: RATE, unit: AN }), dead(PORTAL))).toBeNull();
    expect(rootOf(dead(PORTAL), { ...dead(GATE), drill: true })).toBeNull();
  });

  test('that is the power of a unit absorbs what goes dark in it and below, and nothing beside it', () => {
    const dark = signalOf({ kind: 'power.down', unit: DISTRICT, fingerprint: 'p' });
    const camera = signalOf({ kind: 'camera.offline', unit: AN, fingerprint: 'c' });
    expect(absorbedBy(camera, [dark], catalog, AT)).toBe(dark);
    expect(absorbedBy(camera, [{ ...dark, unit: BEN }], catalog, AT)).toBeNull();
    expect(absorbedBy({ ...camera, kind: 'fire' }, [dark], catalog, AT)).toBeNull();
  });
});

test('a suppression holds for its situation from its first instant to before its last, and then expires by itself', () => {
  const kept = { id: 's', situation: 'a', reason: 'r', owner: 'o', from: 10, until: 20, ticket: null };
  const holds = (situation: string, at: number) => suppressedBy(situation, [kept], at) !== null;
  expect([holds('a', 9), holds('a', 10), holds('a', 19), holds('a', 20), holds('b', 15)]).toEqual([
    ...[false, true, true, false, false],
  ]);
});

test('the fingerprint of polled labels is the one that Alertmanager delivered', () => {
  const labels = {
    ...{ alertname: 'HoSoQuaHanVuotNguong', co_quan: 'van-phong-hdnd-ubnd', don_vi: 'Xã Lạc Đạo' },
    ...{ muc_do: 'cao', linh_vuc: 'mot_cua', ioc: 'van-lam' },
  };
  expect(fingerprintOf(labels)).toBe('7289a2e21daafc30');
  expect(fingerprintOf({})).toBe('cbf29ce484222325');
});
