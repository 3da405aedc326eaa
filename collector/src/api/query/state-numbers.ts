import type { FieldConfig } from '@vnioc/contract/frame.ts';
import { STATE_WORDS } from '@vnioc/contract/state-words.ts';
import { STATES, type State } from '../../observations/state.ts';

const COLORS: Readonly<Record<State, string>> = {
  ...{ normal: 'green', warning: 'orange', critical: 'red' },
  ...{ no_data: '#9a9ba8', stale: '#7b7f8a', upstream_fault: '#8fa8c8', not_applicable: '#9a9ba8' },
};

/** Never colour without shape: a panel's own mappings do not override those that a frame brings. */
const SHAPES: Readonly<Record<State, string>> = {
  ...{ normal: '●', warning: '▲', critical: '◆' },
  ...{ no_data: '▨', stale: '▨', upstream_fault: '⚡', not_applicable: '–' },
};

/** A state as its number in frames and metrics (SEMANTICS §3). */
export const stateNumber = (state: State | null): number | null => (state === null ? null : STATES.indexOf(state));

/** States are numbers with value mappings, so that alert rules can compare them and people can read them. */
export const stateConfig = (language: 'vi' | 'en'): FieldConfig => ({
  decimals: 0,
  mappings: [
    {
      type: 'value',
      options: Object.fromEntries(
        STATES.map((state, index) => [
          String(index),
          { text: `${SHAPES[state]} ${STATE_WORDS[state][language]}`, color: COLORS[state], index },
        ]),
      ),
    },
  ],
});
