import { ALL_FEEDS } from './feeds.ts';
import { alertFigures } from './systems/infosec/figures.ts';
import { violationFigures } from './systems/traffic-security/figures.ts';
import type { Feed } from './world/feed.ts';
import { endOf } from './world/period.ts';
import { AGENCIES, COMMUNES } from './world/places.ts';
import { periodsOf, statementsOf, type Statement } from './world/statements.ts';
import { at, plusDays, withOffset, type Day, type Instant } from './world/time.ts';
import type { World } from './world/world.ts';

/** A figure as the district says it, in base units, whatever format it was served in. */
export interface TrueFigure {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly value?: number | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** From when on the upstream system shows it, ISO 8601. */
  readonly servedAt: string;
  readonly revision: number;
  readonly source: string;
}

const everyDay = { cadence: 'daily', context: 'report', days: 'all', publishedAt: (_world: World, period) => endOf(period) } as const satisfies Partial<Feed>;
const communes = COMMUNES.map((commune) => commune.id);

/** Indicators that nobody says: they are folded from the events of a stream, day by day, complete when the day is over. */
const FOLDED: readonly Feed[] = [
  { ...everyDay, source: 'camera-su-kien', units: communes, figures: violationFigures },
  { ...everyDay, source: 'soc-eve', units: [...communes, ...AGENCIES.map((agency) => agency.id)], figures: alertFigures },
];

export interface TruthQuery {
  /** Days in which the periods end, both included. */
  readonly from: Day;
  readonly to: Day;
  /** What had been served by then. */
  readonly asOf: Instant;
  /** Every revision instead of the newest one. */
  readonly all: boolean;
}

/** What the demo says it served, from its model and not from its documents; refused records are absent. */
export function* truth(world: World, query: TruthQuery): Generator<TrueFigure> {
  for (const feed of [...ALL_FEEDS, ...FOLDED]) {
    for (const period of periodsOf(world, feed, at(query.from), at(plusDays(query.to, 400)))) {
      if (period.last < query.from || period.last > query.to) continue;
      for (const unit of feed.units) yield* figuresOf(feed, statementsOf(world, feed, unit, period), query);
    }
  }
}

function* figuresOf(feed: Feed, statements: readonly Statement[], { asOf, all }: TruthQuery): Generator<TrueFigure> {
  const served = statements.filter((statement) => statement.servedAt <= asOf && !statement.secret);
  for (const statement of all ? served : served.slice(-1)) {
    for (const [indicator, figure] of Object.entries(statement.figures)) {
      if (figure.denominator === 0) continue;
      const { unit, period, revision } = statement;
      yield { indicator, unit, period: period.key, ...figure, servedAt: withOffset(statement.servedAt), revision, source: feed.source };
    }
  }
}
