import type { Instant } from '../kernel/clock.ts';

/** A time in which a source, or the collector itself, did not work: `[from, to)`; `to: null` while it lasts. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant | null;
}

export const covers = (outages: readonly Outage[], at: Instant): boolean =>
  outages.some(({ from, to }) => from <= at && (to === null || at < to));

/**
 * The outages of a source as its run log tells them (oldest run first). An outage begins right after the last good run,
 * not with the first failed one: between the two nobody knows, and doubt never counts against a unit.
 */
export function outagesOfRuns(runs: readonly { readonly at: Instant; readonly worked: boolean }[]): readonly Outage[] {
  const outages: Outage[] = [];
  let lastGood: Instant | null = null;
  let from: Instant | null = null;
  for (const { at, worked } of runs) {
    if (!worked) from ??= lastGood === null ? at : lastGood + 1;
    if (worked && from !== null) outages.push({ from, to: at });
    if (worked) [lastGood, from] = [at, null];
  }
  return from === null ? outages : [...outages, { from, to: null }];
}
