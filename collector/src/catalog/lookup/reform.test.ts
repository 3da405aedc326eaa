import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import { localDate } from '../../kernel/local-date.ts';
import { isValidAt } from '../../kernel/validity.ts';
import type { Catalog } from '../catalog.ts';
import type { DomainId } from '../domain.ts';
import type { UnitId, UnitLevel } from '../unit.ts';
import { controllingUnitsAt } from './controlling-units.ts';
import { successorsOf } from './successors.ts';
import { isWithin, unitSubtree, unitsOfLevel } from './unit-tree.ts';

const DISTRICT = 'd-325' as UnitId;

describe('the reform of 2025, with real dates', () => {
  let catalog: Catalog;
  let pinned: Catalog;
  beforeAll(async () => {
    [catalog, pinned] = await Promise.all([shippedCatalog('van-lam'), shippedCatalog('demo')]);
  });

  const control = (domain: string, date: string, of = catalog): string[] =>
    controllingUnitsAt(of, domain as DomainId, localDate(date)).map(({ id }) => id);
  const level = (name: UnitLevel, lastDay: string, of = catalog): string[] =>
    unitsOfLevel(of, DISTRICT, name, { lastDay: localDate(lastDay) }).map(({ id }) => id);
  const after = (unit: string, date: string): string[] =>
    successorsOf(catalog, unit as UnitId, localDate(date)).map((successor) => `${successor.unit.id} ${successor.part}`);

  it('takes the population and the roads from the district police on 28 February', () => {
    for (const domain of ['population', 'traffic_security']) {
      expect(control(domain, '2025-02-28')).toEqual(['cong_an_huyen']);
      expect(control(domain, '2025-03-01')).toEqual(['cong_an_tinh']);
      expect(control(domain, '2025-07-01')).toEqual(['nhuquynh_cong_an', 'lacdao_cong_an', 'daidong_cong_an']);
    }
  });

  it('never leaves a domain to a unit that has ended, nor to nobody', () => {
    for (const domain of catalog.domains.keys())
      for (const date of ['2024-05-21', '2025-02-28', '2025-03-01', '2025-06-30', '2025-07-01', '2026-11-22'].map(
        localDate,
      )) {
        const units = controllingUnitsAt(catalog, domain, date);
        expect(units.length).toBeGreaterThan(0);
        expect(units.filter((unit) => !isValidAt(unit, date))).toEqual([]);
      }
  });

  it('keeps the order of Điều 8: the office leads in security, culture and information in digital transformation', () => {
    expect(control('infosec', '2024-06-03')).toEqual(['van_phong_hdnd_ubnd', 'phong_vhtt']);
    expect(control('digital_transformation', '2024-06-03')).toEqual(['phong_vhtt', 'van_phong_hdnd_ubnd']);
  });

  it('leaves the district with eleven communes on 30 June and three the day after', () => {
    expect(level('commune', '2025-06-30')).toHaveLength(11);
    expect(level('commune', '2025-07-01').sort()).toEqual(['c-daidong-2025', 'c-lacdao-2025', 'c-nhuquynh-2025']);
    expect(level('district', '2025-06-30')).toEqual(['d-325']);
    expect(level('district', '2025-07-01')).toEqual([]);
  });

  it('leaves out of the agencies the police that had ended', () => {
    expect(level('agency', '2025-02-28')).toContain('cong_an_huyen');
    expect(level('agency', '2025-03-31')).not.toContain('cong_an_huyen');
  });

  it('splits two communes between two successors', () => {
    expect(after('c-dinhdu', '2025-07-01')).toEqual(['c-nhuquynh-2025 partial', 'c-daidong-2025 partial']);
    expect(after('c-lacdao', '2026-01-01')).toEqual(['c-lacdao-2025 partial', 'c-daidong-2025 partial']);
    expect(after('c-chidao', '2025-07-01')).toEqual(['c-lacdao-2025 whole']);
    expect(after('c-chidao', '2025-06-30')).toEqual([]);
  });

  it('hands the police on in two steps', () => {
    expect(after('cong_an_huyen', '2025-04-01')).toEqual(['cong_an_tinh partial']);
    expect(after('cong_an_huyen', '2025-08-01')).toContain('cong_an_tinh_2025 partial');
    expect(after('cong_an_huyen', '2025-08-01')).toContain('lacdao_cong_an partial');
  });

  it('does not happen where the registers are pinned to 2024', () => {
    expect(level('commune', '2026-11-22', pinned)).toHaveLength(11);
    expect(control('traffic_security', '2026-11-22', pinned)).toEqual(['cong_an_huyen']);
    expect(successorsOf(pinned, 'c-dinhdu' as UnitId, localDate('2026-11-22'))).toEqual([]);
  });

  it('is seen by the scope of a person: a successor commune is within the old district', () => {
    const at = localDate('2025-08-01');
    expect(isWithin(catalog, 'lacdao_phong_kinh_te' as UnitId, DISTRICT, at)).toBe(true);
    expect(isWithin(catalog, 'vn-33-2025' as UnitId, DISTRICT, at)).toBe(false);
    expect(isWithin(catalog, 'c-lacdao' as UnitId, DISTRICT, localDate('2025-06-30'))).toBe(true);
    expect(unitSubtree(catalog, 'nowhere' as UnitId, at)).toEqual([]);
    expect(unitSubtree(catalog, DISTRICT, localDate('1999-08-31'))).toEqual([]);
  });
});
