import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITES } from '../../test/fixtures/shipped-sites.ts';
import { localDate } from '../kernel/local-date.ts';
import { checkSite, loadSite } from './load-site.ts';
import { renderFault } from './read/fault.ts';

describe('a site in a folder outside the repository', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sites-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const copyOf = async (site: string, name: string): Promise<string> => {
    const directory = join(folder, name);
    await cp(join(SITES, site), directory, { recursive: true });
    return directory;
  };
  const change = async (directory: string, file: string, edit: (text: string) => string): Promise<void> => {
    const text = await readFile(join(directory, file), 'utf8');
    const edited = edit(text);
    if (edited === text) throw new Error(`the edit changes nothing in ${file}`);
    await writeFile(join(directory, file), edited);
  };
  const printed = async (directory: string): Promise<readonly string[]> =>
    (await checkSite(directory, { sitesFolder: SITES })).faults.map(renderFault);

  it('works like a shipped one, with the same version for the same content', async () => {
    const copy = await loadSite(await copyOf('van-lam', 'copied'), { sitesFolder: SITES });
    const original = await loadSite(join(SITES, 'van-lam'), { sitesFolder: SITES });
    if (!copy.ok || !original.ok) throw new Error('neither may have faults');
    expect(copy.catalog.version).toBe(original.catalog.version);
    expect(copy.catalog.version).toMatch(/^[0-9a-f]{64}$/);
    expect(copy.catalog.calendar.version).toBe(original.catalog.calendar.version);
  });

  it('has another version when a word changes, the calendar only when the calendar changes', async () => {
    const directory = await copyOf('van-lam', 'changed');
    const before = await loadSite(directory, { sitesFolder: SITES });
    await change(directory, 'domains.yaml', (text) => text.replace('Lĩnh vực Y tế', 'Y tế'));
    const after = await loadSite(directory, { sitesFolder: SITES });
    await change(directory, 'calendar.yaml', (text) => text.replace('["13:30", "17:30"]', '["13:00", "17:00"]'));
    const shifted = await loadSite(directory, { sitesFolder: SITES });
    if (!before.ok || !after.ok || !shifted.ok) throw new Error('none may have faults');
    expect(after.catalog.version).not.toBe(before.catalog.version);
    expect(after.catalog.calendar.version).toBe(before.catalog.calendar.version);
    expect(shifted.catalog.calendar.version).not.toBe(before.catalog.calendar.version);
  });

  it.each([
    ['indicators.yaml', 'domain'],
    ['units.yaml', 'validFrom'],
    ['sources.yaml', 'kind'],
    ['sources.yaml', 'cadence'],
    ['domains.yaml', 'mode'],
  ])('says of every item of %s that lacks "%s" on which line the item stands', async (file, key) => {
    const directory = await copyOf('van-lam', `without-${file}-${key}`);
    await change(directory, file, (text) => text.replaceAll(new RegExp(`^    ${key}: .*\\n`, 'gm'), ''));
    const text = await readFile(join(directory, file), 'utf8');
    const items = text
      .split('\n')
      .flatMap((line, at) => (/^  - id: /.test(line) ? [{ at: at + 1, id: line.slice(8).trim() }] : []));
    const faults = await printed(directory);
    expect(items.length).toBeGreaterThan(3);
    for (const { at, id } of items)
      expect(faults).toContain(
        `${join(directory, file)}:${at}: "${id}" thiếu khóa "${key}"; hãy thêm vào / "${id}" lacks the key "${key}"; add it`,
      );
    expect(faults).toHaveLength(items.length);
  });

  it('finds its base among the shipped sites, or beside itself first', async () => {
    const alone = await copyOf('demo', 'alone');
    await rm(join(alone, 'sources.yaml'), { force: true });
    expect(await printed(alone)).toEqual([]);
    const beside = await copyOf('van-lam', 'van-lam');
    await change(beside, 'units.yaml', (text) => text.replace('name: Xã Lạc Hồng', 'name: Xã Lạc Hồng Mới'));
    const result = await loadSite(alone, { sitesFolder: SITES });
    if (!result.ok) throw new Error('no faults expected');
    expect([...result.catalog.units.values()].map(({ name }) => name)).toContain('Xã Lạc Hồng Mới');
    expect(result.catalog.site).toMatchObject({
      id: 'demo',
      registersAt: '2024-12-31',
      demonstration: true,
      root: 'd-325',
    });
  });

  it('prints faults of the base with the path of the base', async () => {
    const site = await copyOf('demo', 'over-broken');
    await copyOf('van-lam', 'broken');
    await change(site, 'site.yaml', (text) => text.replace('base: van-lam', 'base: broken'));
    await change(join(folder, 'broken'), 'units.yaml', (text) => text.replace('parent: vn-33\n', 'parent: vn-99\n'));
    expect(await printed(site)).toEqual([expect.stringContaining(`${join(folder, 'broken', 'units.yaml')}:`)]);
  });

  it('says when the base is unknown, stands on another base, or the folder does not exist', async () => {
    const site = await copyOf('demo', 'lost');
    await change(site, 'site.yaml', (text) => text.replace('base: van-lam', 'base: atlantis'));
    expect(await printed(site)).toContainEqual(
      expect.stringMatching(/site\.yaml:4: .*base site "atlantis" is neither/),
    );
    await change(site, 'site.yaml', (text) => text.replace('base: atlantis', 'base: demo'));
    expect(await printed(site)).toContainEqual(expect.stringMatching(/site\.yaml:4: .*itself has a base/));
    expect(await printed(join(folder, 'nowhere'))).toEqual([expect.stringMatching(/no such folder/)]);
  });

  it('is told what is wrong with a connection by the kind of source that knows it', async () => {
    const directory = await copyOf('van-lam', 'connections');
    const strict = { type: 'object', required: ['moon'], properties: { moon: { type: 'string' } } };
    const { faults } = await checkSite(directory, { sitesFolder: SITES, connections: { manual: strict } });
    const manual = (await readFile(join(directory, 'sources.yaml'), 'utf8')).match(/kind: manual/g) ?? [];
    expect(manual.length).toBeGreaterThan(0);
    expect(faults.map(renderFault).filter((fault) => fault.includes('lacks the key "moon"'))).toHaveLength(
      manual.length,
    );
  });

  it('warns, and is loaded all the same', async () => {
    const result = await loadSite(join(SITES, 'van-lam'), { sitesFolder: SITES, at: localDate('2026-11-22') });
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.warnings.map(({ en }) => en)).toContainEqual(
      expect.stringContaining('calendar of 2027 is not official'),
    );
  });
});
