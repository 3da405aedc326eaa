import type { Credentials } from '../credentials.ts';
import type { Feed } from '../world/feed.ts';
import { shown, type Statement } from '../world/statements.ts';
import { dayOf, plusDays, type Day, type Instant } from '../world/time.ts';
import type { World } from '../world/world.ts';

/** What a system needs to answer: the district, the time, and who may ask. */
export interface Upstream {
  readonly world: World;
  readonly credentials: Credentials;
  now(): Instant;
}

/** A day out of a query in one of the ways people here write it; null when it is none. */
export function readDay(text: unknown): Day | null {
  if (typeof text !== 'string') return null;
  const slashed = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const day = slashed ? `${slashed[3]}-${slashed[2]}-${slashed[1]}` : text;
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && Number.isFinite(Date.parse(day)) ? day : null;
}

/** `from` and `to` of a request; the last seven days when it gives none. */
export function daysAsked(upstream: Upstream, from: unknown, to: unknown): readonly [Day, Day] {
  const today = dayOf(upstream.now());
  const last = readDay(to) ?? today;
  return [readDay(from) ?? plusDays(last, -7), last];
}

/** What a feed shows now of the days asked for. */
export const answers = (upstream: Upstream, feed: Feed, [from, to]: readonly [Day, Day]): readonly Statement[] =>
  shown(upstream.world, feed, from, to, upstream.now());

/** A plain figure of a statement: its value, or one of its parts. */
export function amount(
  statement: Statement,
  indicator: string,
  part: 'value' | 'numerator' | 'denominator' = 'value',
): number {
  const found = statement.figures[indicator]?.[part];
  if (found === undefined)
    throw new RangeError(`${statement.unit} ${statement.period.key} has no ${part} of ${indicator}`);
  return found;
}
