import type { OverviewTile } from '@vnioc/contract/leaders-overview.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Domain } from '../../catalog/domain.ts';
import { controllingUnitsAt } from '../../catalog/lookup/controlling-units.ts';
import type { Instant } from '../../kernel/clock.ts';
import { dateOf } from '../../kernel/local-date.ts';
import type { CellState } from '../../observations/state.ts';
import type { Store } from '../../sinks/store.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { InScope } from '../in-scope.ts';
import { isOverdue } from '../tickets/ticket-item.ts';
import { severityOf, stateOfFigure } from './state-of-figure.ts';
import { tileFigure, type AreaFigure } from './tile-figures.ts';

interface Seen {
  readonly mine: InScope;
  /** States of the cells in scope. */
  readonly cells: readonly CellState[];
  /** Open tickets in scope that are no drills. */
  readonly open: readonly Ticket[];
  readonly now: Instant;
}

/** The domains of Điều 8 in its order, each as red as its figures for the whole area; the worst unit never repaints it. */
export async function overviewTiles(seen: Seen, catalog: Catalog, store: Store): Promise<readonly OverviewTile[]> {
  const byDomain = Map.groupBy(seen.cells, ({ indicator }) => catalog.indicators.get(indicator)?.domain);
  const domains = [...catalog.domains.values()]
    .filter((domain) => domain.no !== null && seen.mine.domain(domain))
    .toSorted((a, b) => (a.no ?? 0) - (b.no ?? 0));
  return Promise.all(domains.map((domain) => tileOf(domain, byDomain.get(domain.id) ?? [], seen, catalog, store)));
}

async function tileOf(
  domain: Domain,
  cells: readonly CellState[],
  { open, now }: Seen,
  catalog: Catalog,
  store: Store,
): Promise<OverviewTile> {
  const figures = areaFigures(cells, catalog);
  const shown = figureShown(figures, domain);
  const mine = open.filter((ticket) => ticket.domain === domain.id);
  return {
    ...{ domain: domain.id, no: domain.no, state: shown?.state ?? 'no_data' },
    figure: shown === undefined ? null : await tileFigure(shown, now, catalog, store),
    others: figures
      .filter((figure) => figure !== shown && ['critical', 'warning'].includes(figure.state))
      .map(({ indicator, state }) => ({ indicator: indicator.id, state })),
    counts: countsOf(cells),
    owners: controllingUnitsAt(catalog, domain.id, dateOf(now)).map(({ id }) => id),
    ...{ open: mine.length, overdue: mine.filter((ticket) => isOverdue(ticket, now)).length },
  };
}

/** Figures of the whole area, the worst first, among equals in the order of the register. */
function areaFigures(cells: readonly CellState[], catalog: Catalog): readonly AreaFigure[] {
  const places = new Map([...catalog.indicators.keys()].map((id, place) => [id, place]));
  return cells
    .filter(({ unit }) => unit === catalog.site.root)
    .flatMap((cell): readonly AreaFigure[] => {
      const indicator = catalog.indicators.get(cell.indicator);
      return indicator === undefined ? [] : [{ cell, indicator, state: stateOfFigure(cell, indicator) }];
    })
    .toSorted(
      (a, b) =>
        severityOf(a.state) - severityOf(b.state) ||
        (places.get(a.indicator.id) ?? 0) - (places.get(b.indicator.id) ?? 0),
    );
}

/** The register's headline, unless another figure is red and it is not; without a headline the worst. */
function figureShown(figures: readonly AreaFigure[], { headline }: Domain): AreaFigure | undefined {
  const [worst] = figures;
  const named = figures.find(({ indicator }) => indicator.id === headline);
  return worst?.state === 'critical' && named?.state !== 'critical' ? worst : (named ?? worst);
}

const countsOf = (cells: readonly CellState[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(cells, ({ state }) => state)].map(([state, group]) => [state, group.length]));
