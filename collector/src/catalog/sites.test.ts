import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedCatalog, SITES } from '../../test/fixtures/shipped-sites.ts';
import { isValidAt } from '../kernel/validity.ts';
import { sessionsOf } from '../kernel/working-calendar.ts';
import { successorsOf } from './lookup/successors.ts';
import { localDate } from '../kernel/local-date.ts';
import type { Catalog } from './catalog.ts';
import { checkSite } from './load-site.ts';
import { renderFault } from './read/fault.ts';
import { schemaFiles } from './shape/schema-files.ts';

const SCHEMAS = fileURLToPath(new URL('../../../provisioning/schemas', import.meta.url));
const sites = (await readdir(SITES, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the shipped sites', () => {
  it('are the four of the design', () => {
    expect(sites.sort()).toEqual(expect.arrayContaining(['binh-duong', 'demo', 'nghe-an', 'van-lam']));
  });

  it.each(sites)('%s has no fault', async (site) => {
    const { faults } = await checkSite(join(SITES, site), { sitesFolder: SITES });
    expect(faults.map(renderFault)).toEqual([]);
  });

  it.each(sites)('%s names in every file the schema that an editor needs', async (site) => {
    const files = (await readdir(join(SITES, site))).filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const [first] = (await readFile(join(SITES, site, file), 'utf8')).split('\n');
      expect(`${file} ${first}`).toBe(
        `${file} # yaml-language-server: $schema=../../schemas/${file.replace('.yaml', '.schema.json')}`,
      );
    }
  });

  it('name the schema of a procedure in each of its files', async () => {
    const folder = join(SITES, 'van-lam/sops');
    const firsts = (await readdir(folder)).map(
      async (file) => (await readFile(join(folder, file), 'utf8')).split('\n')[0],
    );
    expect(new Set(await Promise.all(firsts))).toEqual(
      new Set(['# yaml-language-server: $schema=../../../schemas/sop.schema.json']),
    );
  });

  it('come with schemas that say what the code checks (scripts/write-schemas.mjs writes them)', async () => {
    const written = await Promise.all(
      (await readdir(SCHEMAS)).map(async (name) => [name, await readFile(join(SCHEMAS, name), 'utf8')] as const),
    );
    expect(new Map(written)).toEqual(schemaFiles());
  });
});

describe('the register of Nghệ An', () => {
  it('has winter and summer hours, eight a day', async () => {
    const { calendar } = await shippedCatalog('nghe-an');
    expect(sessionsOf(calendar, localDate('2026-04-15'))).toEqual([
      [450, 720],
      [810, 1020],
    ]);
    expect(sessionsOf(calendar, localDate('2026-04-16'))).toEqual([
      [420, 690],
      [810, 1020],
    ]);
    for (const { sessions } of calendar.seasons)
      expect(sessions.reduce((sum, [from, to]) => sum + to - from, 0)).toBe(480);
  });

  it('leaves Vinh to five wards', async () => {
    const catalog = await shippedCatalog('nghe-an');
    const city = [...catalog.units.values()].find(({ name }) => name === 'Thành phố Vinh');
    expect(city && successorsOf(catalog, city.id, localDate('2025-07-01'))).toHaveLength(5);
  });
});

type Row = readonly [
  no: number | null,
  id: string,
  cadence: string,
  mode: string,
  systems: readonly string[],
  units: readonly string[],
];

/** The table of Điều 8 with the modes of Điều 7 (QĐ 1670/QĐ-UBND), written down a second time. */
const TABLE: readonly Row[] = [
  [1, 'budget', 'weekly', 'monitor_operate', ['Hệ thống quản lý thu chi ngân sách tỉnh Hưng Yên'], ['phong_tai_chinh']],
  [2, 'population', 'monthly', 'monitor_operate', ['CSDL quốc gia về Dân cư'], ['cong_an_huyen']],
  [3, 'documents', 'daily', 'monitor', ['Hệ thống QLVB điều hành tỉnh Hưng Yên'], ['van_phong_hdnd_ubnd']],
  [4, 'public_services', 'daily', 'monitor', ['Cổng DVC – Một cửa điện tử'], ['van_phong_hdnd_ubnd']],
  [5, 'media', 'daily', 'monitor', ['Hệ thống Lắng nghe mạng xã hội tỉnh Hưng Yên'], ['phong_vhtt']],
  [6, 'health', 'daily', 'monitor_operate', ['CSDL ngành Y tế'], ['ttyt_huyen']],
  [7, 'education', 'monthly', 'monitor_operate', ['CSDL ngành Giáo dục', 'Dữ liệu các trường học'], ['phong_gddt']],
  [8, 'traffic_security', 'daily', 'monitor_operate', ['Hệ thống Camera Công an huyện'], ['cong_an_huyen']],
  [9, 'infosec', 'daily', 'monitor', ['Hệ thống giám sát SOC tỉnh'], ['van_phong_hdnd_ubnd', 'phong_vhtt']],
  [10, 'digital_transformation', 'quarterly', 'monitor_operate', [], ['phong_vhtt', 'van_phong_hdnd_ubnd']],
];

describe('the register of Văn Lâm', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await shippedCatalog('van-lam');
  });

  it('has the ten rows of Điều 8 exactly', () => {
    const on = localDate('2024-05-21');
    const rows = [...catalog.domains.values()]
      .filter(({ no }) => no !== null)
      .map((domain): Row => {
        const units = domain.controllingUnits
          .filter((unit) => isValidAt(unit, on))
          .toSorted((a, b) => a.order - b.order);
        return [domain.no, domain.id, domain.cadence, domain.mode, domain.sourceSystems, units.map(({ unit }) => unit)];
      });
    expect(rows).toEqual(TABLE);
    expect([...catalog.domains.values()].filter(({ no }) => no === null).map(({ id }) => id)).toEqual([
      'citizen_reports',
      'operations',
      'data_quality',
    ]);
  });

  it('has eleven communes and towns with 75.21 km², and three after them with 75.22', () => {
    const communes = [...catalog.units.values()].filter(({ level }) => level === 'commune');
    expect(communes.filter(({ validTo }) => validTo === '2025-06-30')).toHaveLength(11);
    const areas = communes.filter(({ validFrom }) => validFrom === '2025-07-01').map(({ areaKm2 }) => areaKm2 ?? 0);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(75.22);
  });

  it('has every indicator with a classification, a legal basis, and parts where it is a ratio', () => {
    const indicators = [...catalog.indicators.values()];
    expect(indicators).toHaveLength(128);
    for (const indicator of indicators) expect(indicator.legalBasis).toMatch(/^QĐ 1670\/QĐ-UBND/);
    const summed = indicators.filter(({ unit, aggregation }) => unit === '1' && aggregation.units !== 'ratio');
    expect(summed.map(({ id }) => id)).toEqual(['infosec.link_availability']);
    expect(indicators.filter(({ direction, target }) => direction === 'info' && target !== null)).toEqual([]);
    expect(
      indicators
        .filter(({ direction, target, notes }) => direction !== 'info' && target === null && notes.length === 0)
        .map(({ id }) => id),
    ).toEqual(['data_quality.corrections']);
  });

  it('never sums up or averages an index score', () => {
    const scores = [...catalog.indicators.values()].filter(({ unit }) => unit === 'points');
    expect(scores.length).toBeGreaterThan(9);
    expect(scores.every(({ aggregation }) => aggregation.units === 'none')).toBe(true);
  });

  it('has a person for every role, none of whom can be called', () => {
    const people = [...catalog.people.values()];
    const roles = new Set(people.flatMap(({ duties }) => duties.map(({ role }) => role)));
    expect(roles.size).toBe(14);
    for (const { contact } of people) {
      expect(contact.phone).toMatch(/^0000 000 \d{3}$/);
      expect(contact.email).toMatch(/\.example$/);
    }
  });
});
