import type { OverviewDomain, OverviewFigure } from '@vnioc/contract/overview.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Domain } from '../../catalog/domain.ts';
import type { Instant } from '../../kernel/clock.ts';
import { dateOf } from '../../kernel/local-date.ts';
import { periodSpan } from '../../kernel/period.ts';
import { isValidAt } from '../../kernel/validity.ts';
import { registerDate } from '../../catalog/register-date.ts';
import type { CellState, State } from '../../observations/state.ts';
import type { InScope } from '../in-scope.ts';

/** A domain is as bad as its worst figure for the whole area; the worst unit never repaints it. */
const SEVERITY: readonly State[] = [
  'critical',
  'warning',
  'upstream_fault',
  'stale',
  'no_data',
  'normal',
  'not_applicable',
];

/** The domains of Điều 8 in its order, each with its figures for the whole area and the states of all its cells. */
export function overviewDomains(
  catalog: Catalog,
  seen: InScope,
  cells: readonly CellState[],
  now: Instant,
): readonly OverviewDomain[] {
  const byDomain = Map.groupBy(cells, ({ indicator }) => catalog.indicators.get(indicator)?.domain);
  return [...catalog.domains.values()]
    .filter((domain) => domain.no !== null && seen.domain(domain))
    .toSorted((a, b) => (a.no ?? 0) - (b.no ?? 0))
    .map((domain) => overviewDomain(domain, byDomain.get(domain.id) ?? [], catalog, now));
}

function overviewDomain(domain: Domain, cells: readonly CellState[], catalog: Catalog, now: Instant): OverviewDomain {
  const figures = cells
    .filter(({ unit }) => unit === catalog.site.root)
    .map((cell) => figureOf(cell, catalog))
    .filter((figure) => figure !== null)
    .toSorted((a, b) => order(catalog, a) - order(catalog, b));
  const judged = figures.filter(({ info }) => !info);
  const headline = judged.toSorted(worstFirst)[0] ?? figures.find(({ value }) => value !== null) ?? null;
  const groups = Map.groupBy(cells, ({ state }) => state);
  return {
    id: domain.id,
    no: domain.no,
    name: domain.name,
    controllingUnits: controllersOf(domain, catalog, now),
    state: headline === null ? 'no_data' : headline.state,
    headline,
    figures,
    counts: Object.fromEntries([...groups].map(([state, group]) => [state, group.length])),
  };
}

export function figureOf(cell: CellState, catalog: Catalog): OverviewFigure | null {
  const indicator = catalog.indicators.get(cell.indicator);
  if (indicator === undefined) return null;
  const { symbol, factor, decimals } = indicator.shown;
  return {
    indicator: indicator.id,
    name: indicator.name,
    state: cell.state,
    judged: cell.judged,
    value: cell.value,
    shown: { symbol, factor, decimals },
    periodEnd: cell.period === null ? null : periodSpan(cell.period).to,
    dueAt: cell.dueAt,
    info: indicator.direction === 'info' || indicator.target === null,
  };
}

/** Worst state first; among equals one that has a figure, in the order of the register. */
const worstFirst = (a: OverviewFigure, b: OverviewFigure): number =>
  SEVERITY.indexOf(a.state) - SEVERITY.indexOf(b.state) || Number(a.value === null) - Number(b.value === null);

const order = (catalog: Catalog, { indicator }: OverviewFigure): number =>
  [...catalog.indicators.keys()].findIndex((id) => id === indicator);

export const controllersOf = ({ controllingUnits }: Domain, catalog: Catalog, now: Instant): readonly string[] => {
  const day = registerDate(catalog.site, dateOf(now));
  return controllingUnits
    .filter((one) => isValidAt(one, day))
    .toSorted((a, b) => a.order - b.order)
    .map(({ unit }) => catalog.units.get(unit)?.name ?? unit);
};
