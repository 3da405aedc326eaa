import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { mapLabels } from '../../collector/src/alerts/map-labels.ts';
import { shippedCatalog } from '../../collector/test/fixtures/shipped-sites.ts';
import { allRules } from '../src/alerting/all-rules.ts';
import { rulesText } from '../src/alerting/rules-text.ts';
import { agenciesFiles, KEY_FILES, staffFiles } from '../src/provision/files.ts';
import { DATA_SOURCES } from '../src/queries/data-sources.ts';
import { readRegisters } from '../src/registers/read-registers.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const FOLDER = 'provisioning/grafana';
const paths = readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);
const files = paths.map(
  (path) => [path, parse(read(`${FOLDER}/${path}`)) as Readonly<Record<string, unknown>>] as const,
);

interface DataSource {
  readonly uid: string;
  readonly type: string;
  readonly orgId: number;
  readonly url?: string;
  readonly jsonData?: Readonly<Record<string, unknown>>;
  readonly secureJsonData?: Readonly<Record<string, string>>;
}

const sourcesIn = (path: string): readonly DataSource[] =>
  (parse(read(`${FOLDER}/${path}`)) as { datasources: readonly DataSource[] }).datasources;
const staff = sourcesIn('datasources/vnioc.yaml');
const agencies = sourcesIn('agencies/datasources/vnioc-agencies.yaml');

describe('every file of provisioning/grafana', () => {
  const keys = new Set(['apiVersion', 'datasources', 'apps', 'providers', 'contactPoints', 'groups']);

  test.each(files)(
    '%s says what Grafana reads, and leaves the policy tree and mute timings of the installation alone',
    (_, file) => {
      expect(file['apiVersion']).toBe(1);
      expect(Object.keys(file).filter((key) => !keys.has(key))).toEqual([]);
    },
  );

  test.each(paths)('%s holds no secret: each is a variable that the environment names', (path) => {
    const text = read(`${FOLDER}/${path}`);
    const secrets = [
      ...text.matchAll(/^\s*(?:key|collectorKey|secret|basicAuthPassword|authorization_credentials): (.*)$/gm),
    ];
    expect(secrets.map(([, value]) => value).filter((value) => !/^\$[A-Z_]+$/.test(value ?? ''))).toEqual([]);
  });

  test('names only variables that Grafana is given, or keys that are made, and the guide explains each', () => {
    const named = new Set(
      paths.flatMap((path) =>
        [...read(`${FOLDER}/${path}`).matchAll(/\$([A-Z][A-Z_]+)/g)].map(([, name]) => name ?? ''),
      ),
    );
    const compose = parse(read('docker-compose.yml')) as {
      services: { grafana: { environment: Record<string, string> } };
    };
    const given = [
      ...Object.keys(compose.services.grafana.environment),
      ...Object.keys(KEY_FILES).map((name) => name.slice(1)),
    ];
    expect(named.size).toBeGreaterThan(4);
    expect([...named].filter((name) => !given.includes(name))).toEqual([]);
    expect([...named].filter((name) => !read('docs/run-with-compose.md').includes(`\`${name}\``))).toEqual([]);
  });

  test('finds its keys where they are made', () => {
    const made = read('scripts/make-keys.mjs');
    expect(Object.values(KEY_FILES).filter((file) => !made.includes(`'${file}'`))).toEqual([]);
  });
});

describe('data sources', () => {
  test('are those that dashboards ask, and the agencies have ours alone', () => {
    expect(staff.map(({ uid, type }) => ({ uid, type }))).toEqual(Object.values(DATA_SOURCES));
    expect(agencies.map(({ uid }) => uid)).toEqual(['vnioc']);
    expect([new Set(staff.map(({ orgId }) => orgId)), agencies[0]?.orgId]).toEqual([new Set([1]), 2]);
  });

  test('of ours have no address that Grafana would proxy for any viewer', () => {
    for (const ours of [...staff, ...agencies].filter(({ type }) => type.startsWith('vnioc'))) {
      expect(ours.url).toBeUndefined();
      expect(ours.jsonData).toMatchObject({ collectorUrl: '$VNIOC_COLLECTOR_URL', language: 'vi' });
      expect(ours.secureJsonData).toEqual({ key: '$VNIOC_DATASOURCE_KEY' });
    }
  });
});

describe('dashboards', () => {
  const registers = readRegisters('van-lam');
  const seen = { provisioning: '/p', secrets: null };
  const all = new Map([...staffFiles(registers, seen), ...agenciesFiles(registers, seen, 7, '2025-07-01')]);

  test('stand where their providers look', () => {
    for (const name of ['vnioc.yaml', 'vnioc-agencies.yaml']) {
      const { providers } = parse(all.get(`dashboards/${name}`) ?? '') as {
        providers: { options: { path: string } }[];
      };
      for (const { options } of providers) {
        const folder = options.path.replace('/p/', '');
        expect([folder, [...all.keys()].some((path) => path.startsWith(`${folder}/`))]).toEqual([folder, true]);
      }
    }
  });

  test('have folders whose ids differ between the organisations, as Grafana takes an id that comes twice for a mistake', () => {
    const ids = ['vnioc.yaml', 'vnioc-agencies.yaml'].flatMap((name) => {
      const { providers } = parse(all.get(`dashboards/${name}`) ?? '') as { providers: { folderUid?: string }[] };
      return providers.flatMap(({ folderUid }) => folderUid ?? []);
    });
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of each unit have a folder of its name', () => {
    const folders = [...all.keys()].flatMap((path) => /agencies\/don-vi\/([^/]+)\//.exec(path)?.[1] ?? []);
    expect(folders).toContain('Xã Như Quỳnh');
    expect(new Set(folders).size).toBe(folders.length);
  });
});

describe('alert rules', () => {
  const registers = readRegisters('van-lam');
  const rules = allRules(registers).flatMap((group) => group.rules);

  test('that are kept here are what the registers say now', () => {
    expect(read(`${FOLDER}/alerting/vnioc-rules.yaml`)).toBe(rulesText(registers));
  });

  test('have ids and titles of their own', () => {
    for (const names of [rules.map(({ uid }) => uid), rules.map(({ title }) => title)])
      expect(new Set(names).size).toBe(rules.length);
    expect(rules.every(({ uid }) => uid.length <= 40)).toBe(true);
  });

  test('of a domain are there when something in it can be critical, and may be seen by an evaluation of rules', () => {
    const uids = new Set(rules.map(({ uid }) => uid));
    expect(uids.has('vnioc-critical-health')).toBe(true);
    expect(uids.has('vnioc-critical-infosec')).toBe(false);
    const plain = registers.indicators.map((one) => ({ ...one, classification: 'internal' as const }));
    const open = allRules({ ...registers, indicators: plain }).flatMap((group) => group.rules);
    expect(open.some(({ uid }) => uid === 'vnioc-critical-infosec')).toBe(true);
    const tame = registers.indicators.map((one) => ({ ...one, target: null }));
    expect(allRules({ ...registers, indicators: tame })[0]?.rules).toEqual([]);
  });

  test.each(rules.map((rule) => [rule.title, rule] as const))(
    '%s: keeps still when data fail, in Vietnamese, and tells the collector alone',
    (title, rule) => {
      expect(rule.execErrState).toBe('KeepLast');
      expect([title, rule.noDataState]).toEqual([title, title === 'Phiếu quá hạn' ? 'OK' : 'KeepLast']);
      expect(Object.values(rule.annotations).every((text) => /[À-ỹ]/.test(text))).toBe(true);
      const told = (rule.notification_settings as { receiver: string } | undefined)?.receiver;
      expect(told).toBe(title === 'Bộ thu thập không trả lời' ? undefined : 'collector');
      // A label is expanded by the environment when it is read: `$labels` would be gone.
      expect(Object.values(rule.labels).filter((value) => value.includes('$'))).toEqual([]);
    },
  );

  test('carry labels that the collector understands: where, what and how bad', async () => {
    const catalog = await shippedCatalog('van-lam');
    const [rule] = rules;
    const labels = {
      ...rule?.labels,
      indicator: 'budget.revenue_total',
      unit_id: 'c-lacdao',
      unit: 'Xã Lạc Đạo',
      domain: 'budget',
    };
    const understood = mapLabels(labels, { catalog, at: Date.parse('2024-06-03T08:00:00+07:00') } as Parameters<
      typeof mapLabels
    >[1]);
    expect(understood).toMatchObject({
      ...{ indicator: 'budget.revenue_total', unit: 'c-lacdao', domain: 'budget', severity: 'critical' },
      ...{ kind: 'indicator.state', misread: [] },
    });
  });
});
