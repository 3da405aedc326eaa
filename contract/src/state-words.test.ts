import { STATE_WORDS, stateWordsIn } from './state-words.ts';
import { STATE_NAMES } from './words.ts';

test('every state has one name in each language, and no two states share one', () => {
  expect(Object.keys(STATE_WORDS).toSorted()).toEqual([...STATE_NAMES, 'paused'].toSorted());
  for (const language of ['vi', 'en'] as const) {
    const words = Object.values(stateWordsIn(language));
    expect(new Set(words).size).toBe(words.length);
  }
});
