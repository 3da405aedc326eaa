import { ALL_FEEDS, FEEDS } from './feeds.ts';
import { alertFigures } from './systems/infosec/figures.ts';
import { negativeShare } from './systems/media/figures.ts';
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
  /** False when no document says it: folded from events, or derived from figures that are said. */
  readonly said: boolean;
}

const everyDay = {
  cadence: 'daily',
  context: 'report',
  days: 'all',
  publishedAt: (_world: World, period) => endOf(period),
} as const satisfies Partial<Feed>;
const communes = COMMUNES.map((commune) => commune.id);

/** Indicators that nobody says: folded from the events of a stream, complete when the day is over, or derived. */
const UNSAID: readonly Feed[] = [
  { ...everyDay, source: 'camera', units: communes, figures: violationFigures },
  { ...FEEDS.mentions, figures: negativeShare },
  {
    ...everyDay,
    source: 'soc-eve',
    units: [...communes, ...AGENCIES.map((agency) => agency.id)],
    figures: alertFigures,
  },
];

export interface TruthQuery {
  /** Days that the periods touch, both included. */
  readonly from: Day;
  readonly to: Day;
  /** What had been served by then. */
  readonly asOf: Instant;
  /** Every revision instead of the newest one. */
  readonly all: boolean;
}

/** What the demo says it served, from its model and not from its documents; refused records are absent. */
export function* truth(world: World, query: TruthQuery): Generator<TrueFigure> {
  for (const feed of [...ALL_FEEDS, ...UNSAID]) {
    const said = !UNSAID.includes(feed);
    for (const period of periodsOf(world, feed, at(query.from), at(plusDays(query.to, 1)))) {
      for (const unit of feed.units) yield* figuresOf(feed, said, statementsOf(world, feed, unit, period), query);
    }
  }
}

function* figuresOf(
  feed: Feed,
  said: boolean,
  statements: readonly Statement[],
  { asOf, all }: TruthQuery,
): Generator<TrueFigure> {
  const served = statements.filter((statement) => statement.servedAt <= asOf && !statement.secret);
  for (const statement of all ? served : served.slice(-1)) {
    for (const [indicator, figure] of Object.entries(statement.figures)) {
      if (figure.denominator === 0) continue;
      const { unit, period, revision } = statement;
      yield {
        indicator,
        unit,
        period: period.key,
        ...figure,
        servedAt: withOffset(statement.servedAt),
        revision,
        source: feed.source,
        said,
      };
    }
  }
}
