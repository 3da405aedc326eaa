import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import JSZip from 'jszip';
import { filesOf, packagedFiles, PARTS } from '../../scripts/plugin-files.mjs';
import { faultsOfBuilt } from '../../scripts/check-plugins.mjs';
import { zipOf } from '../../scripts/zip-of.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const areBuilt = PARTS.every(({ folder }) => existsSync(join(ROOT, folder, 'dist/plugin.json')));
const describeBuilt = (name: string, body: () => void): void =>
  areBuilt ? describe(name, body) : describe.skip(`${name} [needs the built plugins: npm run build]`, body);

describeBuilt('the built plugins', () => {
  test.each(PARTS)('$folder passes the rules of Grafana that apply', (part) => {
    expect(faultsOfBuilt(part)).toEqual([]);
  });

  test('are one zip: the app, and in its folder the data source and the panel', async () => {
    const zip = zipOf(packagedFiles());
    expect(zipOf(packagedFiles()).equals(zip)).toBe(true);
    const { files } = await JSZip.loadAsync(zip, { checkCRC32: true });
    const ids = ['', 'datasource/', 'panel/'].map(async (into) => {
      const text = await files[`vnioc-operations-app/${into}plugin.json`]?.async('string');
      return (JSON.parse(text ?? '{}') as { id?: string }).id;
    });
    expect(await Promise.all(ids)).toEqual(PARTS.map(({ id }) => id));
    expect(Object.keys(files).filter((name) => !name.startsWith('vnioc-operations-app/'))).toEqual([]);
    const launchers = Object.values(files).filter(({ name }) => /\/gpx_/.test(name));
    expect(launchers.map(({ unixPermissions }) => Number(unixPermissions) & 0o777)).toEqual(launchers.map(() => 0o755));
    expect(launchers.length).toBeGreaterThan(0);
  });

  test('hold a backend that starts under plain Node from its launcher, and speaks the handshake of plugins', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vnioc-packed-'));
    const files = filesOf('datasource-plugin') as { name: string; bytes: Buffer; executable: boolean }[];
    for (const { name, bytes, executable } of files.filter(({ name }) => !name.includes('/')))
      writeFileSync(join(folder, name), bytes, { mode: executable ? 0o755 : 0o644 });
    const name = files.find(({ executable }) => executable)?.name ?? '';
    // Without the cookie of a host it says what it is and ends, as plugins do.
    const { status, stdout, stderr } = spawnSync(join(folder, name), [], {
      encoding: 'utf8',
      timeout: 20_000,
      env: { PATH: process.env['PATH'] },
    });
    rmSync(folder, { recursive: true });
    expect([status === 0, `${stdout}${stderr}`]).toEqual([false, expect.stringMatching(/plugin/i)]);
  });
});

test('the licence of the packages is that of the project', () => {
  expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toContain('Apache License');
});
