import type { Cadence, Context, Period } from './period.ts';
import type { Instant } from './time.ts';
import type { World } from './world.ts';

/** A figure in base units (VND, ratio 0..1, hours, counts): a value, or the parts of a ratio. */
export type Figure =
  | { readonly value: number; readonly numerator?: undefined; readonly denominator?: undefined }
  | { readonly value?: undefined; readonly numerator: number; readonly denominator: number };

/** Figures of one unit and period by indicator id. */
export type Figures = Readonly<Record<string, Figure>>;

export const value = (amount: number): Figure => ({ value: amount });
export const ratio = (numerator: number, denominator: number): Figure => ({ numerator, denominator });

/** What one upstream system publishes: which figures of which units, how often, and from when on they can be seen. */
export interface Feed {
  /** Id of the source that reads it in the registers of the demo site. */
  readonly source: string;
  readonly cadence: Cadence;
  readonly context: Context;
  /** Which days are periods of a daily feed: offices rest, police and hospitals do not. */
  readonly days: 'all' | 'working';
  readonly units: readonly string[];
  /** When the system shows the figures of a period, if nothing goes wrong. */
  publishedAt(world: World, period: Period): Instant;
  figures(world: World, unit: string, period: Period): Figures;
  /** Corrections that come without an incident: the year-end ones of the budget. */
  corrections?(
    world: World,
    unit: string,
    period: Period,
  ): readonly { readonly figures: Figures; readonly servedAt: Instant }[];
}
