import { texts } from './texts.ts';

describe('the dictionary', () => {
  it('has every sentence in both languages, none of them empty', () => {
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.vi));
    expect([...Object.values(texts.vi), ...Object.values(texts.en)].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('speaks Vietnamese where it says Vietnamese, in composed characters', () => {
    const vietnamese = Object.values(texts.vi).join(' ');
    expect(vietnamese).toMatch(/[ăâđêôơưạảấầếệịọốộớờợụủứừ]/i);
    expect(vietnamese.normalize('NFC')).toBe(vietnamese);
  });
});
