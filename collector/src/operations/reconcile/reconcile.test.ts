import { alertOf, signalOf } from '../../../test/fixtures/alert-examples.ts';
import { catalogOf } from '../../../test/fixtures/small-district.ts';
import type { Alert } from '../../alerts/alert.ts';
import { parseAlertmanagerList } from '../../alerts/parse-alertmanager-list.ts';
import { parseGrafanaRules } from '../../alerts/parse-grafana-rules.ts';
import { parsePrometheusAlerts, parsePrometheusEpisodes } from '../../alerts/parse-prometheus.ts';
import { fingerprintOf } from '../../alerts/fingerprint-of.ts';
import { reconcile } from './reconcile.ts';
import type { Polled } from './upstream.ts';

const AT = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const reading = { catalog: catalogOf([]), at: AT };
const iso = (minute: number) => new Date(AT + minute * MINUTE).toISOString();

const listed = (fingerprint: string, minute: number, about = {}) => ({
  ...{ fingerprint, startsAt: iso(minute), endsAt: iso(5), labels: { alertname: fingerprint } },
  ...{ status: { state: 'active' }, receivers: [{ name: 'collector' }], annotations: {} },
  ...about,
});
const alertmanager = (...alerts: object[]): Polled => ({
  kind: 'alertmanager',
  alerts: parseAlertmanagerList(alerts, reading, 'collector'),
});
const known = (fingerprint: string, minute: number, about: Partial<Alert> = {}): Alert =>
  alertOf({
    ...{ fingerprint, startsAt: AT + minute * MINUTE, name: fingerprint, labels: { alertname: fingerprint } },
    ...{ lastSeenAt: AT + minute * MINUTE },
    ...about,
  });
const brief = (polled: readonly Polled[], alerts: readonly Alert[]) =>
  reconcile(polled, alerts, AT).signals.map(({ fingerprint, status, startsAt }) => [
    ...[fingerprint, status, (startsAt - AT) / MINUTE],
  ]);
const silent: Polled = { kind: 'silent', upstream: 'alertmanager', fault: { vi: 'v', en: 'e' } };

describe('compared with Alertmanager’s list', () => {
  test('what fires unheard, because the delivery was truncated, is told; what is known is not', () => {
    expect(brief([alertmanager(listed('a', -9), listed('b', -8))], [known('a', -9)])).toEqual([['b', 'firing', -8]]);
  });

  test('what began anew since is told with its new start', () => {
    expect(brief([alertmanager(listed('a', -2))], [known('a', -9)])).toEqual([['a', 'firing', -2]]);
  });

  test('what ended unheard is resolved, unless it was heard of within the last minute', () => {
    const heard = known('b', -9, { lastSeenAt: AT - 30_000 });
    expect(brief([alertmanager()], [known('a', -9), heard])).toEqual([['a', 'resolved', -9]]);
  });

  test('what is silenced there is neither news nor over, and what goes to another receiver is not ours', () => {
    const silenced = { status: { state: 'suppressed' } };
    expect(brief([alertmanager(listed('a', -9, silenced), listed('b', -9, silenced))], [known('a', -9)])).toEqual([]);
    expect(brief([alertmanager(listed('c', -9, { receivers: [{ name: 'shift-lead' }] }))], [])).toEqual([]);
  });

  test('nothing ends while one of the servers is silent, or answers something else', () => {
    const odd: Polled = { kind: 'alertmanager', alerts: parseAlertmanagerList({ error: 'x' }, reading, null) };
    expect(brief([alertmanager(), silent], [known('a', -9)])).toEqual([]);
    expect(brief([alertmanager(), odd], [known('a', -9)])).toEqual([]);
    expect(brief([], [known('a', -9)])).toEqual([]);
    expect(reconcile([silent, odd], [], AT).faults).toHaveLength(2);
  });

  test('nothing ends while one of them was just started, and may have forgotten it', () => {
    const young = alertmanager();
    if (young.kind !== 'alertmanager') throw new Error('no list');
    const forgetful: Polled = { ...young, alerts: { ...young.alerts, whole: false } };
    expect(brief([forgetful], [known('a', -9)])).toEqual([]);
    expect(brief([alertmanager(), forgetful], [known('a', -9)])).toEqual([]);
  });

  test('what one member of a cluster lists has not ended, and is told once', () => {
    const [one, other] = [alertmanager(listed('a', -9), listed('b', -8)), alertmanager(listed('b', -8))];
    expect(brief([one, other], [known('a', -9)])).toEqual([['b', 'firing', -8]]);
  });

  test('what Prometheus still calls firing has not ended; nor has anything while it is silent', () => {
    const prometheus = (...firing: string[]): Polled => ({
      ...{ kind: 'prometheus', episodes: parsePrometheusEpisodes(null, reading, {}), firing: new Set(firing) },
    });
    const quiet: Polled = { kind: 'silent', upstream: 'prometheus', fault: { vi: 'v', en: 'e' } };
    const odd: Polled = { ...prometheus(), firing: null } as Polled;
    expect(brief([alertmanager(), prometheus('a')], [known('a', -9)])).toEqual([]);
    expect(brief([alertmanager(), quiet], [known('a', -9)])).toEqual([]);
    expect(brief([alertmanager(), odd], [known('a', -9)])).toEqual([]);
    expect(brief([alertmanager(), prometheus('b')], [known('a', -9)])).toEqual([['a', 'resolved', -9]]);
  });

  test('alerts of our own producers are none of its business', () => {
    expect(brief([alertmanager()], [known('a', -9, { producer: 'indicator' })])).toEqual([]);
  });
});

describe('compared with what Prometheus wrote down', () => {
  const labels = { alertname: 'HighLoad', job: 'x' };
  const external = { ioc: 'van-lam' };
  const fingerprint = fingerprintOf({ ...labels, ...external });
  const series = (...minutes: number[]) => ({
    metric: { __name__: 'ALERTS', alertstate: 'firing', ...labels },
    values: minutes.map((minute) => [(AT + minute * MINUTE) / 1000, '1']),
  });
  const prometheus = (firesNow: boolean, ...minutes: number[]): Polled => ({
    kind: 'prometheus',
    episodes: parsePrometheusEpisodes(
      { status: 'success', data: { resultType: 'matrix', result: [series(...minutes)] } },
      reading,
      external,
    ),
    firing: parsePrometheusAlerts({ data: { alerts: firesNow ? [{ state: 'firing', labels }] : [] } }, external),
  });
  const mine = (minute: number, about: Partial<Alert> = {}) => known(fingerprint, minute, about);

  test('what fired and ended while nobody listened is told as over: it gets its ticket all the same', () => {
    expect(brief([prometheus(false, -30, -29, -28)], [])).toEqual([[fingerprint, 'resolved', -30]]);
  });

  test('what fires unheard is told, and once when Alertmanager says it too', () => {
    expect(brief([prometheus(true, -3, -2, -1)], [])).toEqual([[fingerprint, 'firing', -3]]);
    expect(brief([prometheus(true, -3, -2, -1), alertmanager(listed(fingerprint, -3))], [])).toEqual([
      [fingerprint, 'firing', -3],
    ]);
    expect(brief([prometheus(true, -3, -2, -1)], [mine(-3)])).toEqual([]);
  });

  test('a flap is two episodes, of which the unheard one is told, although the first was heard to end later', () => {
    const first = mine(-30, { endedAt: AT - 20 * MINUTE });
    expect(brief([prometheus(true, -30, -29, -28, -25, -24, -23)], [first])).toEqual([[fingerprint, 'firing', -25]]);
  });

  test('what began before the time looked back is the alert that is known', () => {
    expect(brief([prometheus(true, -30, -29, -28)], [mine(-600)])).toEqual([]);
    expect(brief([prometheus(false, -30, -29, -28)], [mine(-600)])).toEqual([[fingerprint, 'resolved', -600]]);
  });

  test('what it saw end is over on its word, though an Alertmanager is silent; the absence at another proves nothing', () => {
    expect(brief([alertmanager(), silent], [mine(-30)])).toEqual([]);
    expect(brief([alertmanager(), silent, prometheus(false, -30, -29)], [mine(-30)])).toEqual([
      [fingerprint, 'resolved', -30],
    ]);
    expect(brief([silent, prometheus(true, -30, -29)], [mine(-30)])).toEqual([]);
  });

  test('what was heard to end, and is over, is no news', () => {
    expect(brief([prometheus(false, -30, -29)], [mine(-30, { endedAt: AT - 28 * MINUTE })])).toEqual([]);
  });
});

describe('compared with Grafana’s rules', () => {
  const instance = (about = {}) => ({
    ...{ state: 'Alerting', activeAt: '2026-11-22T11:00:00Z', value: '1e+00' },
    labels: { alertname: 'Đỏ', __alert_rule_uid__: 'r' },
    ...about,
  });
  const grafana = (...alerts: object[]): Polled => ({
    kind: 'grafana',
    alerts: parseGrafanaRules({ status: 'success', data: { groups: [{ name: 'g', rules: [{ alerts }] }] } }, reading),
  });

  test('what fires unheard is told; pending and normal instances are not', () => {
    const { signals } = reconcile(
      [grafana(instance(), instance({ state: 'Pending' }), instance({ state: 'Normal' }))],
      [],
      AT,
    );
    expect(signals).toMatchObject([{ producer: 'grafana', status: 'firing', name: 'Đỏ', notTheWorld: null }]);
    expect(signals[0]?.labels).toEqual({ alertname: 'Đỏ' });
  });

  test('a reason in the state says that it is not the world', () => {
    expect(reconcile([grafana(instance({ state: 'Alerting (Error)' }))], [], AT).signals).toMatchObject([
      { notTheWorld: 'Error' },
    ]);
  });

  test('the alert that was delivered is recognised by its labels and start, whatever its fingerprint', () => {
    const said = { producer: 'grafana', name: 'Đỏ', labels: { alertname: 'Đỏ' } } as const;
    const delivered = alertOf({ ...signalOf(said), startsAt: AT - 60 * MINUTE, lastSeenAt: AT - 60 * MINUTE });
    expect(reconcile([grafana(instance())], [delivered], AT).signals).toEqual([]);
    expect(reconcile([grafana()], [delivered], AT).signals).toMatchObject([{ status: 'resolved', fingerprint: 'f1' }]);
  });
});
