import { fakeOffice } from '../test/fake-collector.ts';
import { standingUnits } from './standing-units.ts';

const { registers } = fakeOffice();
const unit = (id: string, validFrom: string, validTo: string | null) => ({
  ...{ id, name: id, nameEn: '', level: 'commune' as const, parent: 'd', validFrom, validTo },
});
const units = [unit('old', '2019-01-01', '2025-06-30'), unit('new', '2025-07-01', null)];
const at = (text: string) => Date.parse(`${text}+07:00`);
const standing = (now: number, registersAt: string | null = null) =>
  standingUnits({ ...registers, units, site: { ...registers.site, registersAt } }, now).map(({ id }) => id);

test('a unit stands to the end of its last day, its successor from the next one on, by office time', () => {
  expect(standing(at('2025-06-30T23:59'))).toEqual(['old']);
  expect(standing(at('2025-07-01T00:00'))).toEqual(['new']);
});

test('where the registers are pinned, today says nothing', () => {
  expect(standing(at('2026-11-19T10:40'), '2024-12-31')).toEqual(['old']);
});
