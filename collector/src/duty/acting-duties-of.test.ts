import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { at } from '../../test/fixtures/small-district.ts';
import type { PersonId } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import { actingDutiesOf } from './acting-duties-of.ts';

const catalog = await shippedCatalog('van-lam');
const NOW = at('2024-06-03 09:00');
const SPAN = { id: 'x', from: at('2024-06-01 00:00'), to: at('2024-06-10 00:00') };
const person = (id: string) => id as PersonId;
const roles = (id: string, ...rest: [Parameters<typeof actingDutiesOf>[2], number?]) =>
  actingDutiesOf(catalog, person(id), rest[0], rest[1] ?? NOW).map(({ role, deputyOf }) => [role, deputyOf]);

describe('what a person may act as', () => {
  test('his duties of the day, over the units below and in his fields', () => {
    const [duty] = actingDutiesOf(catalog, person('pho-chu-tich'), [], NOW);
    expect(duty?.role).toBe('vice_chair');
    expect(duty?.units.has('c-lacdao' as UnitId)).toBe(true);
    expect(duty?.domains?.has('health')).toBe(true);
    expect(duty?.domains?.has('budget')).toBe(false);
  });

  test('a dated deputy has the role of him he stands for, on those days only', () => {
    const deputy = {
      ...SPAN,
      person: person('chu-tich'),
      deputy: person('pho-chu-tich'),
      role: 'chair' as const,
      documentNumber: '1/QĐ',
    };
    expect(roles('pho-chu-tich', [deputy])).toContainEqual(['chair', 'chu-tich']);
    expect(roles('pho-chu-tich', [deputy], SPAN.to)).not.toContainEqual(['chair', 'chu-tich']);
    const other = { ...deputy, role: 'auditor' as const };
    expect(roles('pho-chu-tich', [other]).some(([, of]) => of === 'chu-tich')).toBe(false);
  });

  test('a row of the roster counts while it lasts; nobody unknown acts as anything', () => {
    const row = { ...SPAN, unit: 'd-325' as UnitId, role: 'ioc_shift_lead' as const, person: person('noi-vu') };
    const of = (at: number) => actingDutiesOf(catalog, person('noi-vu'), [], at, [row]).map(({ role }) => role);
    expect(of(NOW)).toContain('ioc_shift_lead');
    expect(of(SPAN.to)).not.toContain('ioc_shift_lead');
    expect(roles('khong-ai', [])).toEqual([]);
  });
});
