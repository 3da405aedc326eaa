import { STATES } from '../../observations/state.ts';
import { stateConfig } from './state-numbers.ts';

const words = (language: 'vi' | 'en') =>
  Object.values(stateConfig(language).mappings?.[0]?.options ?? {}) as readonly { text: string; color: string }[];

describe('a state that a frame brings to Grafana', () => {
  test.each(['vi', 'en'] as const)('has a shape beside its colour, whatever panel shows it (%s)', (language) => {
    expect(words(language)).toHaveLength(STATES.length);
    expect(words(language).map(({ text }) => text.split(' ')[0])).toEqual(['●', '▲', '◆', '▨', '▨', '⚡', '–']);
  });

  test('can be read: nothing is written in no colour', () => {
    expect(words('vi').filter(({ color }) => color === 'transparent')).toEqual([]);
  });
});
