import type { OverviewChange } from '@vnioc/contract/leaders-overview.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { State, Transition } from '../../observations/state.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { InScope } from '../in-scope.ts';
import { severityOf } from './state-of-figure.ts';

/**
 * What each cell was at the beginning of the span and is at its end, the worst first: a cell that went out and came back
 * is no news, nor is one that begins well. `transitions` oldest first.
 */
export function netChanges(
  transitions: readonly Transition[],
  open: readonly Ticket[],
  mine: InScope,
  catalog: Catalog,
): readonly OverviewChange[] {
  const tickets = new Map(open.map((ticket) => [`${ticket.indicator}|${ticket.unit}`, ticket]));
  const seen = transitions.filter(({ indicator, unit }) => mine.figure(indicator, unit));
  const cells = [...Map.groupBy(seen, ({ indicator, unit }) => `${indicator}|${unit}`)];
  return cells
    .flatMap(([key, steps]) => {
      const [first, last] = [steps[0], steps.at(-1)];
      if (first === undefined || last === undefined || !isNews(first.from, last.to)) return [];
      const { indicator, unit, to, at, period, value, reason } = last;
      const ticket = tickets.get(key);
      return [
        {
          ...{ indicator, unit, domain: catalog.indicators.get(indicator)?.domain ?? '', from: first.from, to, at },
          ...{ period, value, reason, ticket: ticket === undefined ? null : { id: ticket.id, number: ticket.number } },
        },
      ];
    })
    .toSorted((a, b) => severityOf(a.to) - severityOf(b.to) || byPlace(a.unit, b.unit, catalog) || b.at - a.at);
}

const isNews = (from: State | null, to: State): boolean => from !== to && (from !== null || to !== 'normal');

/** The whole area before its parts. */
const byPlace = (a: string, b: string, { site }: Catalog): number => Number(b === site.root) - Number(a === site.root);
