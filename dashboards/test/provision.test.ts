import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { grafanaAt } from '../src/provision/grafana.ts';
import { AGENCIES, provision, STAFF } from '../src/provision/provision.ts';
import { readRegisters } from '../src/registers/read-registers.ts';
import { fakeGrafana, type FakeGrafana } from './fake-grafana.ts';

const demo = readRegisters('demo');
let grafana: FakeGrafana;
let target: string;
let said: string[];
beforeEach(async () => {
  grafana = await fakeGrafana();
  target = mkdtempSync(join(tmpdir(), 'vnioc-provision-'));
  said = [];
});
afterEach(async () => {
  await grafana.close();
  rmSync(target, { recursive: true });
});

const run = (password = 'thử', registers = demo, secrets: string | null = null) =>
  provision(grafanaAt({ url: grafana.url, user: 'admin', password }), registers, {
    ...{
      target,
      seen: { provisioning: '/var/lib/grafana/provisioning', secrets },
      day: '2026-11-23',
      say: (line: string) => void said.push(line),
    },
  });
const text = (path: string): string => readFileSync(join(target, path), 'utf8');

describe('two organisations in Grafana', () => {
  test('are made, given their files, and read in one go', async () => {
    expect(await run()).toBe(true);
    expect([...grafana.organisations]).toEqual([
      [1, STAFF],
      [2, AGENCIES],
    ]);
    expect(grafana.reloaded).toEqual(['datasources', 'plugins', 'dashboards', 'alerting']);
    expect(text('datasources/vnioc-agencies.yaml')).toContain('orgId: 2');
    expect(readdirSync(join(target, 'vnioc-dashboards/agencies/don-vi'))).toContain('Xã Lạc Đạo');
  });

  test('stay as they are when it is run again', async () => {
    await run();
    const before = statSync(join(target, 'vnioc-dashboards/ioc/tong-hop/tong-quan.json')).mtimeMs;
    said = [];
    expect(await run()).toBe(true);
    expect([grafana.organisations.size, said.join('\n')]).toEqual([2, expect.stringContaining('0 mới hoặc đổi, 0 bỏ')]);
    expect(statSync(join(target, 'vnioc-dashboards/ioc/tong-hop/tong-quan.json')).mtimeMs).toBe(before);
  });

  test('carry the id that Grafana gave, which another organisation may have taken before', async () => {
    grafana.organisations.set(2, 'Tổ chức khác');
    await run();
    for (const path of ['datasources', 'plugins', 'dashboards'])
      expect(text(`${path}/vnioc-agencies.yaml`)).toMatch(/\b(orgId|org_id): 3\b/);
    expect(text('datasources/vnioc.yaml')).toContain('orgId: 1');
    expect(text('dashboards/vnioc.yaml')).toContain('/var/lib/grafana/provisioning/vnioc-dashboards/ioc/');
  });

  test('take their keys from files where these are, else from the environment', async () => {
    await run();
    expect(text('datasources/vnioc.yaml')).toContain('key: $VNIOC_DATASOURCE_KEY');
    await run('thử', demo, '/etc/grafana/secrets');
    for (const [path, file] of [
      ['datasources/vnioc.yaml', 'grafana-datasource.key'],
      ['datasources/vnioc-agencies.yaml', 'grafana-datasource.key'],
      ['plugins/vnioc.yaml', 'grafana-app.key'],
      ['plugins/vnioc-agencies.yaml', 'grafana-app.key'],
      ['alerting/vnioc.yaml', 'grafana-webhook.key'],
    ] as const)
      expect(text(path)).toContain(`: $__file{/etc/grafana/secrets/${file}}\n`);
  });

  test('of a province with a hundred and thirty units are provisioned in seconds, a folder each', async () => {
    const units = Array.from({ length: 130 }, (_, n) => ({
      ...{ id: `x-${n}`, name: `Xã ${n}`, level: 'commune', parent: demo.site.root },
      ...{ validFrom: '2020-01-01', validTo: null },
    }));
    const begun = performance.now();
    expect(await run('thử', { ...demo, units })).toBe(true);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(readdirSync(join(target, 'vnioc-dashboards/agencies/don-vi'))).toHaveLength(130);
  });

  test('keep a name that somebody chose', async () => {
    grafana.organisations.set(1, 'UBND huyện');
    await run();
    expect(grafana.organisations.get(1)).toBe('UBND huyện');
  });

  test('lose dashboards that nothing makes any more, and no file of anybody else', async () => {
    await run();
    writeFileSync(join(target, 'datasources/cua-nguoi-khac.yaml'), 'apiVersion: 1\n');
    const without = { ...demo, domains: demo.domains.filter(({ id }) => id !== 'health') };
    await run('thử', without);
    expect(existsSync(join(target, 'vnioc-dashboards/ioc/linh-vuc/health.json'))).toBe(false);
    expect(existsSync(join(target, 'datasources/cua-nguoi-khac.yaml'))).toBe(true);
  });

  test('lose alert rules that nothing makes any more, since Grafana keeps them until it is told; nobody else’s', async () => {
    const given = ['vnioc-critical-health', 'vnioc-critical-gone', 'vnioc-grafana-watchdog', 'cua-nguoi-khac'];
    grafana.rules.push(...given.map((uid) => ({ uid, provenance: 'file' })), { uid: 'vnioc-tay', provenance: '' });
    await run();
    const { deleteRules } = parse(text('alerting/vnioc-rules.yaml')) as { deleteRules: unknown };
    expect(deleteRules).toEqual([{ orgId: 1, uid: 'vnioc-critical-gone' }]);
    grafana.rules.length = 0;
    await run();
    expect(text('alerting/vnioc-rules.yaml')).not.toContain('deleteRules');
  });

  test('a refused password is said as such, and no file is written', async () => {
    await expect(run('sai')).rejects.toThrow(/GRAFANA_ADMIN_PASSWORD/);
    expect(readdirSync(target)).toEqual([]);
  });

  test('what Grafana cannot read is named, the rest is read, and a restart is asked for', async () => {
    grafana.broken.add('plugins');
    expect(await run()).toBe(false);
    expect(grafana.reloaded).toEqual(['datasources', 'dashboards', 'alerting']);
    expect(said.join('\n')).toMatch(/plugins: .*not installed[\s\S]*khởi động lại Grafana/);
  });
});
