import { FEEDS } from '../feeds.ts';
import type { Feed, Figure } from '../world/feed.ts';
import { periodsOf, statementsOf, type Statement } from '../world/statements.ts';
import { DAY, type Instant } from '../world/time.ts';
import type { World } from '../world/world.ts';

/** One figure as the published schema of `POST /api/v1/observations` has it, in base units. */
export type HandedFigure = { readonly indicator: string; readonly unit: string; readonly period: string } & Figure;

/** What people and agencies hand in themselves: a delivery of the schools, or figures entered one by one and approved. */
export interface HandIn {
  readonly kind: 'push' | 'entries';
  readonly source: string;
  readonly at: Instant;
  readonly figures: readonly HandedFigure[];
  readonly evidence: string;
}

/** Hand-ins due in `(from, to]`, oldest first: one per unit and period. */
export const handInsDue = (world: World, from: Instant, to: Instant): readonly HandIn[] =>
  [
    ...of(world, FEEDS.schools, 'push', from, to),
    ...of(world, FEEDS.selfAssessment, 'entries', from, to),
    ...of(world, FEEDS.communityTeams, 'entries', from, to),
  ].sort((a, b) => a.at - b.at);

function of(world: World, feed: Feed, kind: HandIn['kind'], from: Instant, to: Instant): readonly HandIn[] {
  return periodsOf(world, feed, from - 140 * DAY, to)
    .flatMap((period) => feed.units.flatMap((unit) => statementsOf(world, feed, unit, period)))
    .filter((statement) => from < statement.servedAt && statement.servedAt <= to)
    .map((statement) => ({
      kind,
      source: feed.source,
      at: statement.servedAt,
      figures: figuresOf(statement),
      evidence: `Báo cáo tự đánh giá ${statement.period.key} (minh họa)`,
    }));
}

const figuresOf = ({ figures, unit, period }: Statement): readonly HandedFigure[] =>
  Object.entries(figures).map(([indicator, figure]) => ({ indicator, unit, period: period.key, ...figure }));
