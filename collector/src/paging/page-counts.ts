import { CHANNELS, OUTCOMES, type Channel, type Outcome } from './page.ts';

export interface PageCount {
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly n: number;
}

/** Pages by channel and outcome for the metrics, zeros included: a series that is absent cannot be compared. */
export const pageCounts = (counted: readonly PageCount[]): readonly PageCount[] =>
  CHANNELS.flatMap((channel) =>
    OUTCOMES.map((outcome) => {
      const found = counted.find((one) => one.channel === channel && one.outcome === outcome);
      return { channel, outcome, n: found?.n ?? 0 };
    }),
  );
