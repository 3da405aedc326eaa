import type { Incident } from '../incidents.ts';
import type { Feed, Figure, Figures } from './feed.ts';
import { periodsOver, type Period } from './period.ts';
import { dayOf, at, plusDays, type Instant } from './time.ts';
import type { World } from './world.ts';

/** What an upstream system says of one unit and period, from `servedAt` on; a later statement replaces it. */
export interface Statement {
  readonly unit: string;
  readonly period: Period;
  readonly figures: Figures;
  readonly servedAt: Instant;
  readonly revision: number;
  /** Carries a secrecy mark: must be refused and never becomes a figure. */
  readonly secret: boolean;
}

/** All statements of a feed about one unit and period, first to last; incidents delay, spoil and mark them. */
export function statementsOf(world: World, feed: Feed, unit: string, period: Period): readonly Statement[] {
  const about = world.incidents.filter((incident) => incident.unit === unit && concerns(incident, feed.source, period));
  const late = about.find((incident) => incident.kind === 'late_unit');
  const wrong = about.find((incident) => incident.kind === 'wrong_figure');
  const secret = about.some((incident) => incident.kind === 'secrecy');
  const servedAt = shownAgain(world, feed, late ? late.to : feed.publishedAt(world, period));
  const figures = feed.figures(world, unit, period);
  const first = { unit, period, figures: wrong ? spoiled(figures) : figures, servedAt, revision: 1, secret };
  const later = [
    ...(wrong ? [{ figures, servedAt: shownAgain(world, feed, wrong.to) }] : []),
    ...(feed.corrections?.(world, unit, period) ?? []),
  ];
  return [first, ...later.map((correction, index) => ({ ...first, ...correction, revision: index + 2 }))];
}

/** An incident concerns the period that ends on its first day, or the first one that ends after it. */
const concerns = (incident: Incident, source: string, period: Period): boolean =>
  incident.sources[0] === source && period.first <= incident.firstDay && incident.firstDay <= period.last;

/** What falls into an outage of the system is seen when it is over. */
function shownAgain(world: World, feed: Feed, at: Instant): Instant {
  const outage = world.incidents.find(
    (incident) =>
      incident.kind.startsWith('upstream_') &&
      incident.sources.includes(feed.source) &&
      incident.from <= at &&
      at < incident.to,
  );
  return outage ? outage.to : at;
}

/** The first figure ten times too large, as if its unit had been mistaken. */
function spoiled(figures: Figures): Figures {
  const [[id, figure] = []] = Object.entries(figures);
  if (id === undefined || figure === undefined) return figures;
  return { ...figures, [id]: tenfold(figure) };
}

const tenfold = (figure: Figure): Figure =>
  figure.value === undefined ? { ...figure, numerator: figure.numerator * 10 } : { value: figure.value * 10 };

/** What can be seen of a unit and period at an instant; undefined when nothing yet. */
export const seenAt = (statements: readonly Statement[], now: Instant): Statement | undefined =>
  statements.findLast((statement) => statement.servedAt <= now);

/** The periods of a feed that lie in the world's history and have begun by `to`. */
export function periodsOf(world: World, feed: Feed, from: Instant, to: Instant): readonly Period[] {
  if (to <= from) return [];
  const first = dayOf(Math.max(from, at(world.firstDay)));
  const periods = periodsOver(first, dayOf(to - 1), feed.cadence, feed.context);
  return feed.cadence === 'daily' && feed.days === 'working'
    ? periods.filter((period) => world.works(period.last))
    : periods;
}

/** Everything a feed shows at `now` of the periods whose last day lies in `[from, to]`, in the order of periods. */
export function shown(world: World, feed: Feed, from: string, to: string, now: Instant): readonly Statement[] {
  return periodsOf(world, feed, at(from), at(plusDays(to, 1)))
    .filter((period) => from <= period.last && period.last <= to)
    .flatMap((period) => feed.units.map((unit) => seenAt(statementsOf(world, feed, unit, period), now)))
    .filter((statement) => statement !== undefined);
}
