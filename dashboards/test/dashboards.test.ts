import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_OPTIONS } from '../../panel-plugin/src/options.ts';
import { FIELDS } from '../../datasource-plugin/src/query.ts';
import { allDashboards, unitDashboards } from '../src/all-dashboards.ts';
import { readRegisters } from '../src/registers/read-registers.ts';
import { committed, parsed, targetsOf } from './committed.ts';

const AUDIENCES = ['ioc', 'agencies'] as const;
const vanLam = readRegisters('van-lam');
const boards = AUDIENCES.flatMap((audience) =>
  allDashboards(vanLam, audience).map(
    (file) => [`${audience} ${file.folder}/${file.name}`, audience, parsed(file.text)] as const,
  ),
);

/** A tile shows the shape of what is missing, too. */
const missingIn = (type: string): string => (type === 'stat' ? '▨ Không có số liệu' : 'Không có số liệu');

describe('the committed dashboards', () => {
  test.each(AUDIENCES)('of %s are what the registers say now', (audience) => {
    const made = allDashboards(vanLam, audience).map(
      ({ folder, name, text }) => [`${folder}/${name}.json`, text] as const,
    );
    expect([...committed('van-lam', audience)]).toEqual(made.sort(([a], [b]) => (a < b ? -1 : 1)));
  });

  test('are one per domain, and five that sum up, of which the agencies have four', () => {
    const names = (audience: 'ioc' | 'agencies') =>
      [...committed('van-lam', audience).keys()].filter((name) => name.startsWith('tong-hop'));
    expect(names('ioc')).toHaveLength(5);
    expect(names('agencies')).not.toContain('tong-hop/bo-thu-thap.json');
    const numbered = vanLam.domains.filter(({ no }) => no !== null).map(({ id }) => `linh-vuc/${id}.json`);
    expect(numbered).toHaveLength(10);
    for (const audience of AUDIENCES)
      expect([...committed('van-lam', audience).keys()]).toEqual(expect.arrayContaining(numbered));
  });
});

describe.each(boards)('%s', (_, audience, board) => {
  test('is of the schema that Grafana 12.4 writes, has an id of its own and cannot be saved over', () => {
    expect([board.schemaVersion, board.editable]).toEqual([42, false]);
    expect(board.uid).toMatch(/^[a-z0-9-]{1,40}$/);
  });

  test('leads to the others by tag, in sight', () => {
    expect(board.links.flatMap(({ tags }) => tags)).toEqual(['vnioc-tong-hop', 'vnioc-linh-vuc']);
    expect(board.links.filter(({ placement }) => placement !== undefined)).toEqual([]);
  });

  test('asks only data sources of its organisation', () => {
    const asked = new Set(targetsOf(board).map(([, { datasource }]) => datasource.uid));
    const allowed = audience === 'ioc' ? ['vnioc', 'vnioc-prometheus', 'vnioc-influxdb'] : ['vnioc'];
    expect([...asked].filter((uid) => !allowed.includes(uid))).toEqual([]);
  });

  test('asks its own questions in fields that their kind reads', () => {
    for (const [where, { refId: _refId, datasource, kind, ...fields }] of targetsOf(board)) {
      if (datasource.uid !== 'vnioc') continue;
      const known: readonly string[] = [...FIELDS[kind as keyof typeof FIELDS], 'format'];
      expect([where, Object.keys(fields).filter((name) => !known.includes(name))]).toEqual([where, []]);
    }
  });

  test('names only variables that it has', () => {
    const names = new Set([...JSON.stringify(targetsOf(board)).matchAll(/\$([a-z]+)\b/g)].map(([, name]) => name));
    const own = (board.templating?.list ?? []).map(({ name }) => name);
    expect([...names].filter((name) => !own.includes(name ?? '') && name !== 'tag')).toEqual([]);
  });

  test('heads every panel in Vietnamese and says what is missing instead of drawing it', () => {
    for (const panel of board.panels.filter(({ type }) => type !== 'text')) {
      expect(panel.title).toMatch(/\S/);
      if (panel.fieldConfig && panel.type !== 'row')
        expect([panel.title, panel.fieldConfig.defaults['noValue']]).toEqual([panel.title, missingIn(panel.type)]);
      const custom = panel.fieldConfig?.defaults['custom'] as { spanNulls?: unknown } | undefined;
      if (panel.type === 'timeseries' && panel.datasource?.uid === 'vnioc') expect(custom?.spanNulls).toBe(false);
    }
  });

  test('lays no panel over another', () => {
    const [taken, laidOver] = [new Set<string>(), [] as unknown[]];
    for (const { gridPos, title } of board.panels)
      for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1)
        for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
          if (x >= 24 || taken.has(`${x},${y}`)) laidOver.push([title, x, y]);
          taken.add(`${x},${y}`);
        }
    expect(laidOver).toEqual([]);
  });
});

test('ids are used once in an organisation', () => {
  for (const audience of AUDIENCES) {
    const uids = boards.filter(([, of]) => of === audience).map(([, , { uid }]) => uid);
    expect(new Set(uids).size).toBe(uids.length);
  }
});

test('the status board is given options that it has', () => {
  const options = boards.flatMap(([, , { panels }]) => panels.filter(({ type }) => type === 'vnioc-statusboard-panel'));
  expect(options.length).toBeGreaterThan(10);
  for (const panel of options) {
    const given = Object.keys((panel as unknown as { options: object }).options);
    expect(given.filter((name) => !(name in DEFAULT_OPTIONS))).toEqual([]);
  }
});

test('PromQL asks only for families that the collector, the rules or Prometheus itself make', () => {
  const root = resolve(import.meta.dirname, '../..');
  const known = ['contract/src/metric-names.ts', 'provisioning/prometheus/rules/vnioc-recording.yml']
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n');
  const expressions = boards.flatMap(([, , board]) => targetsOf(board).map(([, { expr }]) => String(expr ?? '')));
  const asked = new Set(expressions.flatMap((expr) => expr.match(/(?:\w+:)?vnioc_[a-z_]+(?::\w+)?/g) ?? []));
  expect(asked.size).toBeGreaterThan(10);
  expect([...asked].filter((name) => !known.includes(name))).toEqual([]);
});

describe('other sites', () => {
  test.each(['demo', 'nghe-an', 'binh-duong'])('%s gets dashboards of its own registers', (site) => {
    const registers = readRegisters(site);
    const files = allDashboards(registers, 'ioc').filter(({ folder }) => folder === 'linh-vuc');
    expect(files.map(({ name }) => name)).toEqual(registers.domains.map(({ id }) => id));
    expect(JSON.stringify(files)).toContain(registers.site.root);
  });
});

describe('dashboards of units', () => {
  test('are those of the units of the day: eleven communes until June 2025, three from July', () => {
    const communes = (day: string) => unitDashboards(vanLam, day).filter(({ name }) => name.startsWith('c-'));
    expect([communes('2025-06-30'), communes('2025-07-01')].map(({ length }) => length)).toEqual([11, 3]);
  });

  test('of the demo stay those of the day its registers are read at', () => {
    expect(
      unitDashboards(readRegisters('demo'), '2026-11-23').filter(({ name }) => name.startsWith('c-')),
    ).toHaveLength(11);
  });

  test('a hundred and thirty units get a hundred and thirty dashboards with ids of their own', () => {
    const units = Array.from({ length: 130 }, (_, n) => ({
      ...{ id: `mot_don_vi_co_ten_rat_dai_trong_so_dang_ky_${n}`, name: `Đơn vị ${n}`, parent: 'd-325' },
      ...{ level: 'commune', validFrom: '2020-01-01', validTo: null },
    }));
    const uids = unitDashboards({ ...vanLam, units }, '2024-06-03').map(({ text }) => parsed(text).uid);
    expect([uids.length, new Set(uids).size, uids.every((uid) => uid.length <= 40)]).toEqual([130, 130, true]);
  });
});
