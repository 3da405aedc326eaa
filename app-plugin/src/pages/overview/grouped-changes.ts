import type { OverviewChange } from '@vnioc/contract/leaders-overview.ts';

/** Cells of one indicator that changed in the same way: one line, not one per unit. */
export interface ChangeGroup {
  readonly indicator: string;
  readonly domain: string;
  readonly from: OverviewChange['from'];
  readonly to: OverviewChange['to'];
  readonly units: readonly string[];
  /** Of the last one. */
  readonly at: number;
  readonly value: number | null;
  readonly ticket: OverviewChange['ticket'];
}

/** In the order in which they came: the worst first. */
export const groupedChanges = (changes: readonly OverviewChange[]): readonly ChangeGroup[] =>
  [...Map.groupBy(changes, ({ indicator, from, to }) => `${indicator}|${from}|${to}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { indicator, domain, from, to, value } = first;
    return [
      {
        ...{ indicator, domain, from, to, units: group.map(({ unit }) => unit) },
        at: Math.max(...group.map(({ at }) => at)),
        value: group.length === 1 ? value : null,
        ticket: group.find(({ ticket }) => ticket !== null)?.ticket ?? null,
      },
    ];
  });
