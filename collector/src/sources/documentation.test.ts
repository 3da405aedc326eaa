import { cpSync, mkdtempSync, readFileSync, rmSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { loadSite } from '../catalog/load-site.ts';
import { misfits } from '../catalog/shape/validator.ts';
import { SOURCE_KINDS, type SourceId, type SourceKindName } from '../catalog/source-spec.ts';
import { connectionSchemas } from './registry.ts';
import { renderTrial } from './render-trial.ts';
import { sampleParts } from './sample-parts.ts';
import { trySource } from './try-source.ts';

const repository = join(import.meta.dirname, '../../..');
const sitesFolder = join(repository, 'provisioning/sites');
const blocksOf = (file: string): readonly { info: string; text: string }[] =>
  [...readFileSync(join(repository, 'docs', file), 'utf8').matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, info = '', text = '']) => ({ info, text }),
  );

const guide = blocksOf('add-a-source.md');
const block = (mark: string): string => guide.find(({ info }) => info.endsWith(mark))?.text ?? `no block ${mark}`;

describe('the guide to add a source', () => {
  let site = '';
  beforeAll(() => {
    site = mkdtempSync(join(tmpdir(), 'site-'));
    cpSync(join(sitesFolder, 'van-lam'), site, { recursive: true });
    for (const register of ['indicators', 'sources'])
      appendFileSync(join(site, `${register}.yaml`), `\n${block(`register=${register}`)}`);
  });
  afterAll(() => rmSync(site, { recursive: true }));

  it('its YAML passes the check of the registers', async () => {
    const loaded = await loadSite(site, { sitesFolder, connections: connectionSchemas });
    expect(loaded.ok ? [] : loaded.faults).toEqual([]);
  });

  it.each(['library-visits', 'wifi-hotspots'])('its sample %s becomes what it says', async (name) => {
    const loaded = await loadSite(site, { sitesFolder, connections: connectionSchemas });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    const spec = loaded.catalog.sources.get(name.replace('-', '_') as SourceId);
    if (!spec) throw new Error(`no source ${name}`);
    const context = {
      spec,
      catalog: loaded.catalog,
      knownAt: Date.parse('2024-07-01T08:00:00+07:00'),
      fingerprint: String,
      released: new Set<string>(),
    };
    const trial = await trySource(sampleParts(spec, Buffer.from(block(`sample=${name}`)), name), context);
    expect(renderTrial(trial, loaded.catalog)).toContain(block(`trial=${name}`).trimEnd());
  });
});

describe('the list of kinds', () => {
  const text = readFileSync(join(repository, 'docs/sources.md'), 'utf8');
  it('has an entry for every kind, and for no other', () => {
    expect([...text.matchAll(/^## `(.+)`$/gm)].map(([, kind]) => kind)).toEqual([...SOURCE_KINDS]);
  });

  const examples = blocksOf('sources.md').map(
    (example) => parseYaml(example.text) as { kind?: SourceKindName; connection?: object },
  );
  it.each(examples.flatMap(({ kind, connection }) => (kind ? [[kind, connection] as const] : [])))(
    'its example of %s is right',
    (kind, connection) => {
      expect(misfits(connectionSchemas[kind], connection)).toEqual([]);
    },
  );
  it('has an example of every kind', () => {
    expect(new Set(examples.flatMap(({ kind }) => kind ?? []))).toEqual(new Set(SOURCE_KINDS));
  });
});
