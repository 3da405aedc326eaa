import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Catalog } from '../catalog.ts';
import { resolveUnit, type ResolvedUnit } from './resolve-unit.ts';

const BEFORE = localDate('2025-06-30');
const AFTER = localDate('2025-07-01');

describe('a unit named in data', () => {
  let vanLam: Catalog;
  let demo: Catalog;
  beforeAll(async () => {
    [vanLam, demo] = await Promise.all([shippedCatalog('van-lam'), shippedCatalog('demo')]);
  });

  const meaning = (system: string, text: string, date = BEFORE, catalog = vanLam): string | ResolvedUnit => {
    const outcome = resolveUnit(catalog, { system, text, date });
    return outcome.ok ? outcome.value : outcome.refusal;
  };
  const idOf = (system: string, text: string, date = BEFORE, catalog = vanLam): string => {
    const found = meaning(system, text, date, catalog);
    return typeof found === 'string' ? found : found.unit.id;
  };
  const correctionsOf = (text: string, system = 'name'): readonly string[] => {
    const found = meaning(system, text);
    return typeof found === 'string' ? [found] : found.corrected;
  };

  it('is the one that had the code on the date of the data', () => {
    expect([idOf('gso', '12004', BEFORE), idOf('gso', '12004', AFTER)]).toEqual(['c-dinhdu', 'c-nhuquynh-2025']);
    expect([idOf('gso', '11992', BEFORE), idOf('gso', '11992', AFTER)]).toEqual(['c-chidao', 'c-lacdao-2025']);
    expect([idOf('gso', '11995', BEFORE), idOf('gso', '11995', AFTER)]).toEqual(['c-daidong', 'c-daidong-2025']);
    expect([idOf('gso', '33', BEFORE), idOf('gso', '33', AFTER)]).toEqual(['vn-33', 'vn-33-2025']);
  });

  it('is refused when the code or name was not in force then', () => {
    expect(idOf('gso', '11986', AFTER)).toBe('unit not valid at that date');
    expect(idOf('name', 'Thị trấn Như Quỳnh', AFTER)).toBe('unit not valid at that date');
    expect(idOf('name', 'Xã Như Quỳnh', BEFORE)).toBe('unit not valid at that date');
    expect(idOf('name', 'Công an huyện', localDate('2025-03-01'))).toBe('unit not valid at that date');
    expect(idOf('gso', '99999')).toBe('unknown unit');
    expect(idOf('name', 'Xã Không Có')).toBe('unknown unit');
    expect(idOf('name', '')).toBe('unknown unit');
  });

  it('is read at the pinned day where the registers are pinned, whatever the date of the data', () => {
    expect(idOf('gso', '12004', localDate('2026-11-22'), demo)).toBe('c-dinhdu');
    expect(idOf('name', 'Công an huyện', localDate('2026-11-22'), demo)).toBe('cong_an_huyen');
  });

  it.each(['000.00.51.H31', 'H31.51', 'h31.99.51', ' H31.99.51 ', '51.99.H31', '000.51.99.H31'])(
    'is understood in either format of the agency identifier: %s',
    (text) => {
      expect(idOf('agency', text)).toBe(text.includes('99') ? 'c-nhuquynh-tt' : 'unknown unit');
    },
  );

  it.each([
    ['Thị trấn Như Quỳnh', 'c-nhuquynh-tt', []],
    ['TT. Như Quỳnh', 'c-nhuquynh-tt', ['other spelling']],
    ['TT.Như Quỳnh', 'c-nhuquynh-tt', ['other spelling']],
    ['TT Như Quỳnh', 'c-nhuquynh-tt', ['other spelling']],
    ['thị  trấn\u00A0NHƯ QUỲNH ', 'c-nhuquynh-tt', ['other spelling']],
    ['Như Quỳnh', 'c-nhuquynh-tt', []],
    ['Nhu Quynh', 'c-nhuquynh-tt', ['other spelling']],
    ['Thi tran Nhu Quynh', 'c-nhuquynh-tt', ['other spelling']],
    ['X. Lạc Đạo', 'c-lacdao', ['other spelling']],
    ['Xã Lạc \u00D0ạo', 'c-lacdao', ['other spelling']],
    ['Xã Lạc Đạo'.normalize('NFD'), 'c-lacdao', ['not NFC']],
    ['xã lạc đạo', 'c-lacdao', []],
    ['UBND xã Lạc Đạo', 'c-lacdao', []],
    ['Phòng VHTT', 'phong_vhtt', []],
    ['Văn phòng HĐND-UBND', 'van_phong_hdnd_ubnd', []],
  ])('is understood as written: %j', (text, id, corrected) => {
    expect(idOf('name', text)).toBe(id);
    expect(correctionsOf(text)).toEqual(corrected);
  });

  it('is understood with old and new tone placement', () => {
    expect(idOf('name', 'Hưng Yên')).toBe('vn-33');
    expect(correctionsOf('Phòng Văn hoá và Thông tin')).toEqual(['old tone marks']);
    expect(idOf('name', 'Phòng Văn hoá và Thông tin')).toBe('phong_vhtt');
  });

  it('is found by name where a code was promised, and that is counted', () => {
    expect(idOf('gso', 'Xã Đình Dù')).toBe('c-dinhdu');
    expect(correctionsOf('Xã Đình Dù', 'gso')).toEqual(['name instead of code']);
  });

  it('is refused without diacritics when several could be meant', () => {
    const twins = new Map(vanLam.units);
    const one = [...twins.values()].find(({ id }) => id === 'c-lacdao');
    if (!one) throw new Error('c-lacdao is not in the register');
    const twin = { ...one, id: 'c-twin' as typeof one.id, name: 'Xã Lác Đao', codes: [], aliases: [] };
    const both: Catalog = { ...vanLam, units: twins.set(twin.id, twin) };
    expect(idOf('name', 'Lac Dao', BEFORE, both)).toBe('ambiguous');
    expect(idOf('name', 'Xa Lac Dao', BEFORE, both)).toBe('ambiguous');
    expect(idOf('name', 'Lạc Đạo', BEFORE, both)).toBe('c-lacdao');
  });

  it('is resolved a million times in seconds', () => {
    const texts = [...vanLam.units.values()].map(({ name }) => name);
    const started = performance.now();
    for (let row = 0; row < 1_000_000; row++)
      resolveUnit(vanLam, { system: 'name', text: texts[row % texts.length] ?? '', date: BEFORE });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
