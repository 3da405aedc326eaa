import type { DomainBoard } from '@vnioc/contract/overview.ts';
import type { DomainId } from '../../catalog/domain.ts';
import { dateOf } from '../../kernel/local-date.ts';
import { unitSubtree } from '../../catalog/lookup/unit-tree.ts';
import type { ApiServices } from '../api-services.ts';
import type { InScope } from '../in-scope.ts';
import { controllersOf, figureOf } from './overview-domains.ts';

/** The board of one domain, as far as the caller sees it: units that stand today, indicators that any of them keeps. */
export async function domainBoard(
  { catalog, store, clocks }: Pick<ApiServices, 'catalog' | 'store' | 'clocks'>,
  seen: InScope,
  id: string,
): Promise<DomainBoard | 'unknown'> {
  const domain = catalog.domains.get(id as DomainId);
  if (domain === undefined || !seen.domain(domain)) return 'unknown';
  const now = Math.floor(clocks.office.now());
  const cells = (await store.states.current()).filter(({ indicator, unit }) => seen.figure(indicator, unit));
  const byCell = new Map(cells.map((cell) => [`${cell.indicator}|${cell.unit}`, cell]));
  const kept = new Set(cells.map(({ indicator }) => indicator));
  const indicators = [...catalog.indicators.values()].filter((one) => one.domain === domain.id && kept.has(one.id));
  const rows = unitSubtree(catalog, catalog.site.root, dateOf(now)).map((unit) => ({
    unit: unit.name,
    cells: indicators.map((indicator) => {
      const cell = byCell.get(`${indicator.id}|${unit.id}`);
      return cell === undefined ? null : figureOf(cell, catalog);
    }),
  }));
  return {
    ...{ name: domain.name, now, legalBasis: domain.legalBasis },
    controllingUnits: controllersOf(domain, catalog, now),
    indicators: indicators.map((one) => ({ id: one.id, name: one.name, symbol: one.shown.symbol })),
    rows: rows.filter((row) => row.cells.some((cell) => cell !== null)),
  };
}
