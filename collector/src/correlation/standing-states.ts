import type { CorrelationRule } from '../catalog/alerting.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { CellState } from '../observations/state.ts';

/** Since when all states that a rule asks for stand, each in at least one of these units; null while one is missing. */
export type StandsSince = (units: Iterable<UnitId>) => Instant | null;

/** What the states of now mean for a rule. A rule that asks for none has them always. */
export function standingStates(rule: CorrelationRule, states: readonly CellState[]): StandsSince {
  const byCondition = rule.when.flatMap((when) =>
    'state' in when
      ? [
          new Map(
            states
              .filter(({ indicator, state }) => indicator === when.state.indicator && isIn(when.state.in, state))
              .map(({ unit, since }) => [unit, since]),
          ),
        ]
      : [],
  );
  return (units) => {
    const all = [...units];
    const sinces = byCondition.map((standing) =>
      Math.min(...all.map((unit) => standing.get(unit) ?? Number.POSITIVE_INFINITY)),
    );
    const since = Math.max(Number.NEGATIVE_INFINITY, ...sinces);
    return since === Number.POSITIVE_INFINITY ? null : since;
  };
}

const isIn = (asked: readonly string[], state: string): boolean => asked.includes(state);

/** Units in which one of the states stands: where a rule on states alone may be met. */
export const unitsStanding = (rule: CorrelationRule, states: readonly CellState[]): readonly UnitId[] => [
  ...new Set(
    states
      .filter(({ indicator, state }) =>
        rule.when.some((when) => 'state' in when && when.state.indicator === indicator && isIn(when.state.in, state)),
      )
      .map(({ unit }) => unit)
      .sort(),
  ),
];
