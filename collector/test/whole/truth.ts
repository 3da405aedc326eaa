import type { TrueFigure } from '../../../demo/src/truth.ts';
import { endOf, periodsOver, type Cadence, type Context } from '../../../demo/src/world/period.ts';
import type { Installation } from '../service/installation.ts';

export type { TrueFigure } from '../../../demo/src/truth.ts';

/** What the demo says it served by `asOf`, of the days from `from` to `to`. */
export async function truthOf(
  { demoUrl }: Installation,
  asked: { readonly from: string; readonly to: string; readonly asOf: string },
): Promise<readonly TrueFigure[]> {
  const response = await fetch(`${demoUrl}/truth?${new URLSearchParams(asked).toString()}`);
  if (!response.ok) throw new Error(`/truth: ${response.status}`);
  return (await response.json()) as readonly TrueFigure[];
}

/** A figure in base units, as a reader would compute it. */
export const figureOf = ({ value, numerator = 0, denominator = 0 }: TrueFigure): number =>
  value ?? numerator / denominator;

export const keyOf = ({ indicator, unit, period }: Pick<TrueFigure, 'indicator' | 'unit' | 'period'>): string =>
  `${indicator} ${unit} ${period}`;

const CADENCES: readonly Cadence[] = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'];
const CONTEXTS: readonly Context[] = ['report', 'calendar'];

/** When each period ends, by its key, as the demo counts and not as the collector does. */
export const endsOfPeriods = (from: string, to: string): ReadonlyMap<string, number> =>
  new Map(
    CADENCES.flatMap((cadence) => CONTEXTS.flatMap((context) => periodsOver(from, to, cadence, context))).map(
      (period) => [period.key, endOf(period)],
    ),
  );
