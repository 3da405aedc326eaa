import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startInstallation, type Installation } from '../../collector/test/service/installation.ts';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/make-keys.mjs');

describe('keys of the servers beside the collector', () => {
  let collector: Installation;
  let secrets: string;
  beforeAll(async () => {
    collector = await startInstallation({ demo: false });
    secrets = join(mkdtempSync(join(tmpdir(), 'vnioc-keys-')), 'secrets');
  }, 90_000);
  afterAll(async () => {
    await collector?.stop();
    rmSync(resolve(secrets, '..'), { recursive: true });
  });

  const make = (operatorKey = join(collector.dataFolder, 'operator.key')) =>
    spawnSync(
      process.execPath,
      [SCRIPT, '--collector', collector.url, '--operator-key', operatorKey, '--secrets', secrets],
      { encoding: 'utf8' },
    );
  const key = (name: string): string => readFileSync(join(secrets, name), 'utf8');
  const status = async (path: string, name: string): Promise<number> =>
    (await fetch(`${collector.url}${path}`, { headers: { authorization: `Bearer ${key(name)}` } })).status;

  test('are made once, each in its role; a second time nothing is made', async () => {
    expect(make()).toMatchObject({ status: 0 });
    expect(readdirSync(secrets).sort()).toEqual(
      ['grafana-app.key', 'grafana-datasource.key', 'grafana-webhook.key', 'metrics.key', 'webhook.key'].sort(),
    );
    expect(await status('/metrics', 'metrics.key')).toBe(200);
    // The plugins' keys mean nothing without the token of a person.
    expect(await status('/api/v1/states', 'grafana-datasource.key')).toBe(403);
    const before = key('metrics.key');
    expect(make()).toMatchObject({ status: 0, stdout: '' });
    expect(key('metrics.key')).toBe(before);
  });

  test('one whose file was lost is made anew, and the others stay', () => {
    const before = key('webhook.key');
    rmSync(join(secrets, 'metrics.key'));
    expect(make().stdout).toBe('metrics.key: metrics\n');
    expect(key('webhook.key')).toBe(before);
  });

  test('are not made with a key that is no administrator’s, and no empty file is left', () => {
    rmSync(join(secrets, 'metrics.key'));
    const refused = make(join(secrets, 'webhook.key'));
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/^metrics\.key: 403/)]);
    expect(readdirSync(secrets)).not.toContain('metrics.key');
  });
});
