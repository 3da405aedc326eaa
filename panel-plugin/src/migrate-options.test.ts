import { migrateOptions } from './migrate-options.ts';
import { DEFAULT_OPTIONS } from './options.ts';

describe('options of older versions', () => {
  it.each([
    ['of 0.1.0, which knew the language alone', { language: 'en' }, { ...DEFAULT_OPTIONS, language: 'en' }],
    ['of no version', undefined, DEFAULT_OPTIONS],
    ['that are no options', 'wall', DEFAULT_OPTIONS],
    ['with words of another version', { mode: 'cinema', order: 'worst' }, { ...DEFAULT_OPTIONS, order: 'worst' }],
    ['out of bounds', { pageSeconds: 0, columnWidth: 9000 }, DEFAULT_OPTIONS],
    ['with options that are no more', { zebra: true, legend: false }, { ...DEFAULT_OPTIONS, legend: false }],
  ])('%s', (_, saved, expected) => {
    expect(migrateOptions(saved)).toEqual(expected);
  });
});
