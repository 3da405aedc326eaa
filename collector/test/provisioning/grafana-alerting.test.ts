import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GRAFANA_SIGNATURE_HEADER, GRAFANA_TIMESTAMP_HEADER } from '../../src/alerts/verify-signature.ts';
import { REPOSITORY } from '../architecture/source-file.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';

interface Alerting {
  readonly policies?: unknown;
  readonly contactPoints: readonly {
    readonly name: string;
    readonly receivers: readonly { readonly type: string; readonly settings: Readonly<Record<string, unknown>> }[];
  }[];
  readonly groups: readonly {
    readonly rules: readonly {
      readonly title: string;
      readonly labels: Readonly<Record<string, string>>;
      readonly noDataState: string;
      readonly execErrState: string;
      readonly notification_settings: { readonly receiver: string; readonly repeat_interval: string };
    }[];
  }[];
}

const file = parse(readFileSync(join(REPOSITORY, 'provisioning/grafana/alerting/vnioc.yaml'), 'utf8')) as Alerting;
const rules = file.groups.flatMap((group) => group.rules);

describe('the alerting that Grafana is provisioned with', () => {
  it('leaves the policy tree of the installation alone', () => {
    expect(file.policies).toBeUndefined();
  });

  it('sends to the collector, whole, with a key and signed in the headers that the collector reads', () => {
    const settings: Readonly<Record<string, unknown>> = file.contactPoints[0]?.receivers[0]?.settings ?? {};
    const hmac = settings['hmacConfig'] as Record<string, string>;
    expect([hmac['header']?.toLowerCase(), hmac['timestampHeader']?.toLowerCase()]).toEqual([
      ...[GRAFANA_SIGNATURE_HEADER, GRAFANA_TIMESTAMP_HEADER],
    ]);
    expect(settings).toMatchObject({ maxAlerts: 0, authorization_scheme: 'Bearer' });
    expect(String(settings['url'])).toMatch(/\/api\/v1\/alerts\/grafana$/);
    expect([settings['authorization_credentials'], hmac['secret']].map(String)).toEqual([
      ...[expect.stringMatching(/^\$[A-Z_]+$/), expect.stringMatching(/^\$[A-Z_]+$/)],
    ]);
  });

  it.each(rules.map((rule) => [rule.title, rule] as const))('lets %s go to the collector alone, and keeps still when data fail', (_, rule) => {
    expect([rule.noDataState, rule.execErrState]).toEqual(['KeepLast', 'KeepLast']);
    expect(file.contactPoints.map(({ name }) => name)).toContain(rule.notification_settings.receiver);
    expect(['info', 'warning', 'critical']).toContain(rule.labels['severity']);
  });

  it('holds the watchdog that the register listens for, repeated well within its silence', async () => {
    const { alerting } = await shippedCatalog('van-lam');
    const dog = alerting.watchdogs.find(({ id }) => id === 'grafana');
    const rule = rules.find(({ title }) => title === dog?.alertname);
    expect(rule?.labels).toMatchObject(dog?.labels ?? { missing: 'watchdog' });
    expect(Number.parseInt(rule?.notification_settings.repeat_interval ?? '', 10)).toBeLessThan(dog?.silentAfterMinutes ?? 0);
  });
});
