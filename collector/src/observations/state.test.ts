import fc from 'fast-check';
import { AN, at, indicator } from '../../test/fixtures/small-district.ts';
import type { Indicator } from '../catalog/indicator.ts';
import { addDays, localDate } from '../kernel/local-date.ts';
import { periodId } from '../kernel/period.ts';
import type { CellFreshness } from './cell-freshness.ts';
import { evolveState } from './evolve-state.ts';
import type { Cell } from './evolve-state.ts';
import { NO_REFERENCE } from './judge.ts';
import { replayStates, takeStep } from './replay-states.ts';
import type { StateStep, StateStory } from './replay-states.ts';
import type { CellState, JudgedState } from './state.ts';

const FRESH: CellFreshness = { overdue: null, dueAt: at('2024-06-10 17:00') };
const NOW = at('2024-06-04 08:00');
const cellOf = (about: Partial<Indicator> = {}, applicable = true): Cell => ({
  indicator: indicator('it', about),
  unit: AN,
  applicable,
});
const CELL = cellOf();
const NOISY = cellOf({ minimumEvaluations: 2 });

/** Judged states of consecutive days, taken one after the other. */
function live(cell: Cell, states: readonly (JudgedState | null)[], from: CellState | null = null) {
  return states.reduce<{ state: CellState | null; seen: string[] }>(
    ({ state, seen }, judged, index) => {
      const period = periodId(addDays(localDate('2024-06-03'), index));
      const next = evolveState(cell, state, { period, value: index, judged }, FRESH, NOW + index);
      return {
        state: next.state,
        seen: next.transition ? [...seen, `${next.transition.from}→${next.transition.to}`] : seen,
      };
    },
    { state: from, seen: [] },
  );
}

describe('the state of a cell', () => {
  it.each<[string, Cell, (JudgedState | null)[], string[]]>([
    ['a first figure makes a state', CELL, ['warning'], ['null→warning']],
    ['what stays is no transition', CELL, ['normal', 'normal'], ['null→normal']],
    ['a quiet indicator worsens at once', CELL, ['normal', 'critical'], ['null→normal', 'normal→critical']],
    [
      'a noisy one waits for a second period',
      NOISY,
      ['normal', 'critical', 'critical'],
      ['null→normal', 'normal→critical'],
    ],
    [
      'one bad period between good ones is nothing',
      NOISY,
      ['normal', 'critical', 'normal', 'critical'],
      ['null→normal'],
    ],
    [
      'it worsens to the mildest of the run',
      NOISY,
      ['normal', 'critical', 'warning'],
      ['null→normal', 'normal→warning'],
    ],
    [
      'and further with the next period',
      NOISY,
      ['normal', 'warning', 'critical', 'critical'],
      ['null→normal', 'normal→warning', 'warning→critical'],
    ],
    [
      'it gets better at once',
      NOISY,
      ['critical', 'critical', 'normal'],
      ['null→normal', 'normal→critical', 'critical→normal'],
    ],
    ['a figure that cannot be judged leaves the state', CELL, ['critical', null, 'critical'], ['null→critical']],
  ])('%s', (_name, cell, states, transitions) => {
    expect(live(cell, states).seen).toEqual(transitions);
  });

  it('an info indicator is neutral, never normal', () => {
    const { state, seen } = live(cellOf({ direction: 'info' }), ['normal', 'critical']);
    expect([state?.state, state?.judged, seen]).toEqual(['not_applicable', null, []]);
  });

  it('reading the same period again is not another period', () => {
    const once = live(NOISY, ['normal', 'critical']).state;
    const again = { period: periodId('2024-06-04'), value: 9, judged: 'critical' } as const;
    const { state, transition } = evolveState(NOISY, once, again, FRESH, NOW);
    expect([state.state, state.pending, transition]).toEqual(['normal', { state: 'critical', periods: 1 }, null]);
  });

  it('a correction of the newest period counts as if it had been said so at first', () => {
    const once = live(NOISY, ['normal', 'critical']).state;
    const corrected = { period: periodId('2024-06-04'), value: 9, judged: 'normal' } as const;
    expect(evolveState(NOISY, once, corrected, FRESH, NOW).state.pending).toBeNull();
  });

  it('a correction of an older period changes nothing and raises no transition', () => {
    const newest = live(CELL, ['normal', 'normal', 'normal']).state;
    const corrected = { period: periodId('2024-06-04'), value: 0, judged: 'critical' } as const;
    expect(evolveState(CELL, newest, corrected, FRESH, NOW + 9)).toEqual({ state: newest, transition: null });
  });

  it('keeps since when it is in that state', () => {
    const { state } = live(CELL, ['normal', 'critical', 'critical']);
    expect([state?.since, state?.period]).toEqual([NOW + 1, '2024-06-05']);
  });
});

describe('figures that do not come', () => {
  const judged = live(CELL, ['critical']).state;
  const passed = (previous: CellState | null, overdue: CellFreshness['overdue'], cell = CELL) =>
    evolveState(cell, previous, null, { overdue, dueAt: NOW }, NOW + 100);

  it.each<[string, CellFreshness['overdue'], string, string]>([
    ['of the unit', 'unit', 'stale', 'overdue: unit'],
    ['of ourselves', 'collector', 'stale', 'overdue: collector'],
    ['of the calendar', 'calendar', 'stale', 'overdue: calendar'],
    ['of the upstream system', 'source', 'upstream_fault', 'overdue: source'],
  ])('by a fault %s: the last judged state stays beside it', (_name, overdue, expected, reason) => {
    const { state, transition } = passed(judged, overdue);
    expect([state.state, state.judged, transition?.reason]).toEqual([expected, 'critical', reason]);
  });

  it('a cell that never had a figure has no data, overdue or not, and its beginning is no news', () => {
    expect(passed(null, null)).toMatchObject({ state: { state: 'no_data', judged: null }, transition: null });
    expect(passed(null, 'unit')).toMatchObject({ state: { state: 'no_data' }, transition: null });
    expect(passed(null, 'source')).toMatchObject({ state: { state: 'upstream_fault' } });
  });

  it('time alone changes nothing while nothing is overdue', () => {
    expect(passed(judged, null)).toMatchObject({
      state: { state: 'critical', since: judged?.since },
      transition: null,
    });
  });

  it('a stale cell comes back with its figure', () => {
    const stale = passed(judged, 'unit').state;
    const { state, transition } = evolveState(
      CELL,
      stale,
      { period: periodId('2024-06-04'), value: 1, judged: 'normal' },
      FRESH,
      NOW + 200,
    );
    expect([state.state, transition?.from, transition?.to]).toEqual(['normal', 'stale', 'normal']);
  });

  it('a late figure of an older period does not hide that the newest is overdue', () => {
    const newest = live(CELL, ['normal', 'normal']).state;
    const late = { period: periodId('2024-06-03'), value: 1, judged: 'critical' } as const;
    expect(evolveState(CELL, newest, late, { overdue: 'unit', dueAt: NOW }, NOW).state).toMatchObject({
      state: 'stale',
      judged: 'normal',
    });
  });

  it('a unit that no longer stands is not applicable', () => {
    expect(passed(judged, 'unit', cellOf({}, false)).transition).toMatchObject({
      from: 'critical',
      to: 'not_applicable',
    });
  });
});

describe('laws of states', () => {
  const target = { kind: 'fixed', low: { target: 0.98, warning: 0.95, critical: 0.9 }, combine: 'any' } as const;
  const cell = { ...NOISY, indicator: indicator('it', { target, minimumEvaluations: 2 }) };
  const step = fc.record({
    day: fc.nat(20),
    value: fc.double({ min: 0.8, max: 1, noNaN: true }),
    overdue: fc.constantFrom(null, 'unit', 'source'),
    idle: fc.boolean(),
  });
  const steps = fc.array(step, { maxLength: 60 }).map((all) =>
    all.map(({ day, value, overdue, idle }, index): StateStep => ({
      at: NOW + index,
      revision: idle ? null : { period: periodId(addDays(localDate('2024-06-01'), day)), value },
      reference: NO_REFERENCE,
      freshness: { overdue, dueAt: null } as CellFreshness,
    })),
  );

  it('replaying a story ends where living it ended, from wherever it is taken up', () => {
    fc.assert(
      fc.property(steps, fc.nat(60), (all, cut) => {
        let lived: StateStory = { state: null, transitions: [] };
        for (const one of all) lived = takeStep(cell, lived, one);
        expect(replayStates(cell, all)).toEqual(lived);
        expect(replayStates(cell, all.slice(cut), replayStates(cell, all.slice(0, cut)))).toEqual(lived);
      }),
    );
  });

  it('transitions join end to end and lead to the state', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { state, transitions } = replayStates(cell, all);
        transitions.slice(1).forEach((it, index) => expect(it.from).toBe(transitions[index]?.to));
        transitions.forEach((it) => expect(it.from).not.toBe(it.to));
        if (transitions.length > 0) expect(transitions.at(-1)).toMatchObject({ to: state?.state, at: state?.since });
      }),
    );
  });

  it('a cell worsens exactly when as many distinct periods in a row as asked are that bad', () => {
    const judgements = fc.array(fc.constantFrom<JudgedState>('normal', 'warning', 'critical'), {
      minLength: 1,
      maxLength: 30,
    });
    const order = ['normal', 'warning', 'critical'];
    fc.assert(
      fc.property(judgements, (all) => {
        const expected = all.reduce((level, judged, index) => {
          const now = order.indexOf(judged);
          const run = Math.min(now, index === 0 ? 0 : order.indexOf(all[index - 1] ?? 'normal'));
          return now <= level ? now : Math.max(level, run);
        }, 0);
        expect(live(NOISY, all).state?.judged).toBe(order[expected]);
      }),
    );
  });
});
