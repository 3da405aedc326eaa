import type { EventItem } from '@vnioc/contract/events.ts';

export const SEVERITIES = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

const HOUR = 3_600_000;

export interface Hour {
  readonly from: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

const none = (): Record<Severity, number> => ({ critical: 0, warning: 0, info: 0 });

/** Events by full hour, oldest first, empty hours included; `from` is cut to its hour. */
export function hoursOf(events: readonly EventItem[], from: number, to: number): readonly Hour[] {
  const first = Math.floor(from / HOUR);
  const counts = Array.from({ length: Math.max(0, Math.ceil(to / HOUR) - first) }, none);
  for (const { at, severity } of events) {
    const hour = counts[Math.floor(at / HOUR) - first];
    if (hour !== undefined) hour[severity] += 1;
  }
  return counts.map((hour, index) => ({ from: (first + index) * HOUR, counts: hour }));
}

export interface Tally {
  readonly key: string;
  readonly count: number;
  readonly worst: Severity;
}

/** How often each, the worst first, then the most frequent; `most` of them. */
export function tallyOf(
  events: readonly EventItem[],
  keyOf: (event: EventItem) => string,
  most = 10,
): readonly Tally[] {
  const tallies = [...Map.groupBy(events, keyOf)].map(([key, all]) => ({
    ...{ key, count: all.length },
    worst: SEVERITIES.find((severity) => all.some((event) => event.severity === severity)) ?? 'info',
  }));
  return tallies
    .toSorted(
      (one, other) =>
        SEVERITIES.indexOf(one.worst) - SEVERITIES.indexOf(other.worst) ||
        other.count - one.count ||
        one.key.localeCompare(other.key),
    )
    .slice(0, most);
}
