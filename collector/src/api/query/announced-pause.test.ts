import type { Catalog } from '../../catalog/catalog.ts';
import type { RouteMatch } from '../../catalog/route.ts';
import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { announcedPause } from './announced-pause.ts';

const at = (text: string): number => Date.parse(`2024-06-03T${text}+07:00`);
let catalog: Catalog;
beforeAll(async () => {
  catalog = await shippedCatalog('demo');
});

const paused = (match: RouteMatch, time: string, unit = 'c-lacdao', state = 'critical') => {
  const announced = { id: 'm', match, from: '2024-06-03T08:00+07:00', to: '2024-06-03T10:00+07:00' };
  const alerting = { ...catalog.alerting, maintenance: [{ ...announced, documentNumber: '1', reason: 'thử' }] };
  const indicator = [...catalog.indicators.values()].find(({ domain }) => domain === 'public_services')!;
  const cell = { indicator, unit: { id: unit as UnitId }, state: state as 'critical' };
  return announcedPause({ ...catalog, alerting }, at(time))(cell);
};
const matchOf = (said: Readonly<Record<string, readonly string[]>>) => said as unknown as RouteMatch;
const DOMAIN = matchOf({ domain: ['public_services'] });

describe('a cell under announced maintenance', () => {
  test('is paused from its beginning to its end', () => {
    expect(['07:59', '08:00', '09:59', '10:00'].map((time) => paused(DOMAIN, time))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('is paused as far as the maintenance reaches', () => {
    const district = matchOf({ domain: ['public_services'], unit: ['d-325'] });
    const neighbour = matchOf({ domain: ['public_services'], unit: ['c-chidao'] });
    expect([paused(district, '09:00'), paused(neighbour, '09:00')]).toEqual([true, false]);
    expect(paused(matchOf({ domain: ['budget'] }), '09:00')).toBe(false);
  });

  test('whose source is down is paused by the maintenance of that kind', () => {
    const sources = matchOf({ domain: ['public_services'], kind: ['source.down'] });
    expect(paused(sources, '09:00', 'c-lacdao', 'upstream_fault')).toBe(true);
    expect(paused(sources, '09:00', 'c-lacdao', 'critical')).toBe(false);
  });
});
