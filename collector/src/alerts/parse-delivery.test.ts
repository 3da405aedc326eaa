import fc from 'fast-check';
import { captured, capturedBody } from '../../test/fixtures/alert-examples.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { parseAlertmanagerList } from './parse-alertmanager-list.ts';
import { parseAlertmanager } from './parse-alertmanager.ts';
import { parseDelivery } from './parse-delivery.ts';
import { parseGrafanaRules } from './parse-grafana-rules.ts';
import { parseGrafana } from './parse-grafana.ts';
import { parsePrometheusAlerts, parsePrometheusEpisodes } from './parse-prometheus.ts';
import { situationOf } from './situation-of.ts';

const AT = Date.parse('2024-11-22T10:00:00+07:00');
let catalog: Catalog;
beforeAll(async () => {
  catalog = await shippedCatalog('van-lam');
});
const reading = () => ({ catalog, at: AT });
const mappings = (labels: Catalog['alerting']['labels']) => ({
  catalog: { ...catalog, alerting: { ...catalog.alerting, labels } },
  at: AT,
});

describe('what Alertmanager sent', () => {
  test('is read in the words of our contract, by the label mapping of the register', () => {
    const { signals, truncated, faults } = parseAlertmanager(captured('alertmanager/am025-firing.json'), reading());
    expect({ truncated, faults }).toEqual({ truncated: 0, faults: [] });
    expect(signals).toEqual([
      expect.objectContaining({
        ...{ producer: 'alertmanager', fingerprint: '7289a2e21daafc30', status: 'firing', notTheWorld: null },
        ...{ startsAt: Date.parse('2026-11-22T01:44:49.308Z'), name: 'HoSoQuaHanVuotNguong', severity: 'warning' },
        ...{ domain: 'public_services', unit: 'c-lacdao', indicator: null, source: null, correlationKey: null },
      }),
    ]);
  });

  test('counts by each alert, never by its group: one is over, two fire', () => {
    const { signals } = parseAlertmanager(captured('alertmanager/am025-group-1-firing.json'), reading());
    expect(signals.map(({ status }) => status)).toEqual(['resolved', 'firing', 'firing']);
    expect(signals.map(({ unit }) => unit)).toEqual(['c-daidong', 'c-daidong', 'c-daidong']);
  });

  test('says how many alerts were left out', () => {
    const { signals, truncated } = parseAlertmanager(captured('alertmanager/am025-truncated.json'), reading());
    expect([signals.length, truncated]).toEqual([3, 7]);
  });

  test('keeps no address of anybody, nor a label that nobody mapped', () => {
    const { signals } = parseAlertmanager(captured('alertmanager/am025-group-0-firing.json'), reading());
    expect(JSON.stringify(signals)).not.toContain('192.0.2');
    const body = captured('alertmanager/am025-firing.json') as { alerts: { labels: Record<string, string> }[] };
    const labels = { ho_ten: 'Nguyễn Văn A', don_vi: 'Xã Lạc Đạo', unit_id: '0912 345 678', kind: 'a@b.vn' };
    body.alerts[0]!.labels = { ...labels, alertname: 'CCCD 001099012345' };
    const kept = JSON.stringify(parseAlertmanager(body, reading()).signals);
    for (const secret of ['Nguyễn', '0912', '@', '0010990']) expect(kept).not.toContain(secret);
    expect(kept).toContain('Xã Lạc Đạo');
  });

  test('leaves a word that no register knows empty, and says so once, without its value', () => {
    const body = captured('alertmanager/am025-group-0-firing.json') as { alerts: { labels: Record<string, string> }[] };
    for (const { labels } of body.alerts) labels['don_vi'] = 'Xã Không Có';
    const { signals, faults } = parseAlertmanager(body, reading());
    expect(signals.map(({ unit }) => unit)).toEqual([null, null, null]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.vi).toMatch(/nhãn "unit".*alerts\.yaml/);
    expect(JSON.stringify(faults)).not.toContain('Không Có');
  });
});

describe('a unit in a label', () => {
  const unitSaid = (text: string, at = AT) => {
    const alert = { status: 'firing', fingerprint: 'f', startsAt: '2024-01-01T00:00:00Z', labels: { unit: text } };
    return parseAlertmanager({ alerts: [alert] }, { catalog, at }).signals[0]?.unit;
  };
  test.each([
    ['c-lacdao', 'c-lacdao'],
    ['11992', 'c-chidao'],
    ['Xã Lạc Đạo', 'c-lacdao'],
    ['TT Như Quỳnh', 'c-nhuquynh-tt'],
  ])('%s is understood: id, code, official name, alias', (text, unit) => expect(unitSaid(text)).toBe(unit));

  test('means what it meant on the day of receipt: a code was given to another unit on 1 July 2025', () => {
    expect(unitSaid('12004')).toBe('c-dinhdu');
    expect(unitSaid('12004', Date.parse('2025-07-02T08:00:00+07:00'))).toBe('c-nhuquynh-2025');
  });
});

describe('label mappings', () => {
  const severityOf = (labels: Record<string, string>, rules: Catalog['alerting']['labels']) =>
    parseAlertmanager(
      { alerts: [{ status: 'firing', fingerprint: 'f', startsAt: '2024-01-01T00:00:00Z', labels }] },
      mappings(rules),
    ).signals[0]?.severity;

  test('go by key, the first that finds a value wins, and our own label comes last', () => {
    const rules = [
      { from: 'soc', to: 'severity', values: { high: 'warning' } },
      { from: 'level', to: 'severity', values: { '1': 'critical' } },
    ] as const;
    expect(severityOf({ soc: 'high', level: '1' }, rules)).toBe('warning');
    expect(severityOf({ soc: 'odd', level: '1' }, rules)).toBe('critical');
    expect(severityOf({ soc: 'odd', severity: 'info' }, rules)).toBe('info');
    expect(severityOf({ soc: 'odd' }, rules)).toBe('warning');
    expect(severityOf({ soc: 'constructor' }, rules)).toBe('warning');
  });

  test('let Prometheus speak of the same situations as we do: a dead source, and lateness of a source', () => {
    const source = [...catalog.sources.values()].find(({ expects }) => expects !== null)!;
    const read = (labels: Record<string, string>) =>
      parseAlertmanager(
        { alerts: [{ status: 'firing', fingerprint: 'f', startsAt: '2024-01-01T00:00:00Z', labels }] },
        mappings([{ from: 'kind', to: 'kind', values: { source: 'source.down', freshness: 'data.late' } }]),
      ).signals[0]!;
    const dead = read({ kind: 'source', source: source.id });
    expect(situationOf(dead)).toBe(`source|${source.id}|${source.operator}|source.down`);
    const late = read({ kind: 'freshness', indicator: source.expects!.indicators[0]!, unit: 'c-lacdao' });
    expect(situationOf(late)).toMatch(/^source\|.+\|c-lacdao\|data\.late$/);
  });
});

describe('what Grafana sent', () => {
  test('about the world is an alert like any other', () => {
    const { signals } = parseGrafana(captured('grafana/g124-firing.json'), reading());
    expect(signals).toMatchObject([
      {
        producer: 'grafana',
        fingerprint: 'f24cac997994901b',
        unit: 'c-nhuquynh-tt',
        severity: 'critical',
        notTheWorld: null,
      },
    ]);
  });

  test.each([
    ['g124-data-source-error.json', 'firing', 'Error'],
    ['g124-resolved-because-rule-updated.json', 'resolved', 'Updated'],
  ])('%s is about the rule or its data, not about the world', (file, status, reason) => {
    expect(parseGrafana(captured(`grafana/${file}`), reading()).signals).toMatchObject([
      { status, notTheWorld: reason, fingerprint: 'f24cac997994901b' },
    ]);
  });
});

describe('a delivery that cannot be read', () => {
  test.each([
    ['no JSON', '{"alerts": ['],
    ['no list of alerts', '{"status":"firing"}'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('%s is a fault with a sentence in both languages', (_, body) => {
    const { signals, faults } = parseDelivery('grafana', body, reading());
    expect(signals).toEqual([]);
    expect(faults[0]?.vi).toMatch(/Kiểm tra/);
    expect(faults[0]?.en).toMatch(/Check/);
  });

  test('a broken alert spoils none of its neighbours', () => {
    const body = captured('alertmanager/am025-group-0-firing.json') as { alerts: Record<string, unknown>[] };
    body.alerts[1] = { ...body.alerts[1], startsAt: 'yesterday' };
    const { signals, faults } = parseAlertmanager(body, reading());
    expect(signals).toHaveLength(2);
    expect(faults[0]?.en).toMatch(/^Alert 2 cannot be read/);
  });

  test('nothing that anybody may send makes a parser throw', () => {
    const odd = fc.jsonValue();
    const word = fc.constantFrom('status', 'firing', 'alerts', 'labels', 'data', 'groups', 'rules', 'result', 'metric');
    const near = fc.dictionary(word, fc.oneof(odd, fc.array(fc.dictionary(word, odd)), fc.dictionary(word, odd)));
    const alert = fc.record({
      ...{ fingerprint: fc.oneof(odd, fc.constant('f')), startsAt: fc.oneof(odd, fc.constant('2024-01-01T00:00:00Z')) },
      ...{ status: fc.oneof(odd, fc.constant('firing')), annotations: odd, activeAt: odd, state: odd },
      labels: fc.oneof(odd, fc.dictionary(fc.string(), fc.string())),
    });
    const body = fc.oneof(odd, near, fc.record({ alerts: fc.array(alert), truncatedAlerts: odd }), fc.array(alert));
    fc.assert(
      fc.property(body, (said) => {
        const signals = [
          ...parseAlertmanager(said, reading()).signals,
          ...parseGrafana(said, reading()).signals,
          ...parseAlertmanagerList(said, reading(), null).signals,
          ...parseGrafanaRules(said, reading()).signals,
          ...parsePrometheusEpisodes(said, reading(), {}).episodes.map(({ signal }) => signal),
        ];
        parsePrometheusAlerts(said, {});
        for (const { startsAt, name } of signals)
          expect([Number.isFinite(startsAt), name !== '']).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });

  test('a thousand alerts in one body are read well within the second', () => {
    const [one] = (captured('alertmanager/am025-firing.json') as { alerts: object[] }).alerts;
    const alerts = Array.from({ length: 1000 }, (_, index) => ({ ...one, fingerprint: `f${index}` }));
    const before = performance.now();
    expect(parseDelivery('alertmanager', JSON.stringify({ alerts }), reading()).signals).toHaveLength(1000);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(capturedBody('alertmanager/am025-firing.json').length).toBeGreaterThan(1000);
  });
});
