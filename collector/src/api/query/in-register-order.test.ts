import type { Catalog } from '../../catalog/catalog.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { inRegisterOrder } from './in-register-order.ts';

const register = (...ids: readonly string[]) => new Map(ids.map((id) => [id, {}]));
const catalog = {
  domains: register('budget', 'health', 'education'),
  indicators: register('beds', 'revenue', 'pupils', 'outbreaks'),
  units: register('d', 'c-2', 'c-1'),
} as unknown as Catalog;
const cell = (domain: string, indicator: string, unit: string) => ({
  indicator: { id: indicator as IndicatorId, domain: domain as DomainId },
  unit: { id: unit as UnitId },
});

test('cells stand as the decision counts the domains, then as the registers list indicators and units', () => {
  const cells = [
    ...[cell('education', 'pupils', 'd'), cell('health', 'outbreaks', 'c-1'), cell('health', 'beds', 'c-1')],
    ...[cell('health', 'beds', 'c-2'), cell('budget', 'revenue', 'c-1'), cell('budget', 'revenue', 'd')],
  ];
  const said = inRegisterOrder(cells, catalog);
  expect(said.map(({ indicator, unit }) => `${indicator.id} ${unit.id}`)).toEqual([
    ...['revenue d', 'revenue c-1', 'beds c-2', 'beds c-1', 'outbreaks c-1', 'pupils d'],
  ]);
});
