import { ByteText } from './byte-text.ts';
import { escapeTag, lineWriter, headOfSeries } from './line-protocol.ts';
import type { StoredRevision } from './line-protocol.ts';

const revision = (change: object = {}) =>
  ({
    indicator: 'public_services.on_time',
    unit: 'c-one',
    period: '2024-06-03',
    source: 'one-stop',
    knownAt: 1,
    quality: 'reported',
    value: 12,
    revision: 2,
    position: 9,
    periodEnd: 1_717_434_000_000,
    ...change,
  }) as unknown as StoredRevision;

const HEAD = headOfSeries('vnioc_public_services_on_time_ratio', {
  unit_id: 'c-one',
  level: '',
  indicator: 'public_services.on_time',
});

const linesOf = (...revisions: readonly StoredRevision[]): string => {
  const text = new ByteText();
  const write = lineWriter(text);
  for (const one of revisions) write(Buffer.from(HEAD), one);
  return text.take().toString();
};

describe('a line of the line protocol', () => {
  test('has the end of the period as its time, in milliseconds, and no empty tag', () => {
    expect(linesOf(revision())).toBe(`${HEAD} value=12,has_value=true,revision=2i,quality="reported" 1717434000000`);
  });

  test('carries the parts of a ratio', () => {
    expect(linesOf(revision({ value: 0.5, numerator: 1, denominator: 2, quality: 'partial' }))).toBe(
      `${HEAD} numerator=1,denominator=2,value=0.5,has_value=true,revision=2i,quality="partial" 1717434000000`,
    );
  });

  test('says so when the figure was withdrawn, since a point keeps the fields that are left out', () => {
    expect(linesOf(revision({ value: null, numerator: 0, denominator: 0 }))).toContain(
      ' numerator=0,denominator=0,has_value=false,revision',
    );
  });

  test.each([
    [-0, 'value=0,'],
    [1e21, 'value=1e+21,'],
    [5e-324, 'value=5e-324,'],
    [-1.5, 'value=-1.5,'],
  ])('spells %p as a float', (value, spelling) => {
    expect(linesOf(revision({ value }))).toContain(` ${spelling}`);
  });

  test('is written by its own period and quality, whatever its neighbours have', () => {
    const [one, two] = [revision(), revision({ periodEnd: 1_717_520_400_000 })];
    const three = revision({ quality: 'partial' });
    expect(linesOf(one, two, three, one).split('\n')).toEqual([one, two, three, one].map((each) => linesOf(each)));
    expect(new Set([one, two, three].map((each) => linesOf(each))).size).toBe(3);
  });

  test('hides what separates, and drops what cannot be kept', () => {
    expect(escapeTag('a b,c=d\\')).toBe('a\\ b\\,c\\=d');
    expect(escapeTag('xuống\ndòng')).toBe('xuống\\ dòng');
    expect(headOfSeries('m x', { b: '2', a: '1', c: '' })).toBe('m\\ x,a=1,b=2');
  });
});
