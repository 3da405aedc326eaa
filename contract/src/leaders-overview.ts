import { flag, integer, list, mapOf, nullable, number, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { targetLine } from './target-line.ts';
import { clockName } from './ticket-words.ts';
import { instant, latenessCause, sentence, stateName } from './words.ts';

/** A bound as the figure of this period is compared with it, in base units: of a curve, what it should be by now. */
const bounds = object({ target: nullable(number()), warning: nullable(number()), critical: nullable(number()) });

export const targetSaid = object({
  kind: oneOf('fixed', 'curve', 'baseline', 'zero', 'band'),
  low: nullable(bounds),
  high: nullable(bounds),
  /** The bounds are multiples of the figures named by `reference` (a baseline), not figures themselves. */
  relative: flag(),
  /** The bounds are those of each unit below; this figure of all of them together is not held against them. */
  perUnit: flag(),
  /** What is drawn and measured from; null where no one figure can be (a curve, a baseline, a sum of days, an aggregate). */
  line: nullable(targetLine),
  reference: nullable(text()),
  windowDays: nullable(integer()),
  minimumN: nullable(integer()),
});
export type TargetSaid = TypeOf<typeof targetSaid>;

const tileFigure = object({
  indicator: text(),
  unit: text(),
  /** Of the figure for the whole area; of what is owed by the units below only: the judgement of their aggregate. */
  state: stateName,
  judged: nullable(stateName),
  aggregated: flag(),
  since: instant(),
  value: nullable(number()),
  period: nullable(text()),
  periodEnd: nullable(instant()),
  dueAt: nullable(instant()),
  /** Of the period before that had a figure. */
  previous: nullable(object({ period: text(), value: number() })),
  target: nullable(targetSaid),
  points: list(object({ period: text(), at: instant(), value: nullable(number()) })),
  /** Whose fault it is that it is late; null when nothing is. */
  lateness: nullable(object({ cause: latenessCause, dueAt: instant() })),
});
export type TileFigure = TypeOf<typeof tileFigure>;

const tile = object({
  domain: text(),
  no: nullable(integer()),
  state: stateName,
  /** The headline of the register, or a red one when that is not red; null when the caller sees none for the whole area. */
  figure: nullable(tileFigure),
  /** Other figures of the whole area that are in trouble, the worst first. */
  others: list(object({ indicator: text(), state: stateName })),
  /** Cells of all units by state. */
  counts: mapOf(integer()),
  owners: list(text()),
  open: integer(),
  overdue: integer(),
});
export type OverviewTile = TypeOf<typeof tile>;

const decision = object({
  kind: oneOf('mobilization', 'arbitration', 'extension', 'step'),
  ticket: text(),
  number: text(),
  seq: integer(),
  title: sentence,
  domain: text(),
  unit: text(),
  lead: nullable(text()),
  /** Of the mobilisation or of the step. */
  request: nullable(text()),
  /** Whom a mobilisation calls up. */
  units: list(text()),
  /** Until when they are called up. */
  until: nullable(instant()),
  /** Whom the unit that returned the ticket named as competent. */
  rightUnit: nullable(text()),
  askedAt: instant(),
  /** What the one who asked wrote; null when the caller may not read it. */
  note: nullable(text()),
  /** Until when the extension is asked for. */
  committedAt: nullable(instant()),
  dueAt: nullable(instant()),
  clock: nullable(clockName),
  /** What the procedure says is to be done. */
  action: nullable(sentence),
  /** Nobody but the chair (or a dated deputy) decides it. */
  forChair: flag(),
  mayDecide: flag(),
});
export type OverviewDecision = TypeOf<typeof decision>;

const change = object({
  indicator: text(),
  unit: text(),
  domain: text(),
  from: nullable(stateName),
  to: stateName,
  at: instant(),
  period: nullable(text()),
  value: nullable(number()),
  reason: text(),
  ticket: nullable(object({ id: text(), number: text() })),
});
export type OverviewChange = TypeOf<typeof change>;

/** `GET /api/v1/overview`: one minute of a leader. */
export const leadersOverview = object({
  asOf: instant(),
  unit: text(),
  tiles: list(tile),
  tickets: object({
    open: integer(),
    overdue: integer(),
    /** In the last 24 hours. */
    opened: integer(),
    ended: integer(),
  }),
  /** The first of them, the chair's own before the others, then by their due instant. */
  decisions: list(decision),
  decisionsInAll: object({ waiting: integer(), forChair: integer() }),
  /** What a cell was 24 hours ago and is now, the worst first. */
  changes: list(change),
  changesInAll: integer(),
});
export type LeadersOverview = TypeOf<typeof leadersOverview>;
