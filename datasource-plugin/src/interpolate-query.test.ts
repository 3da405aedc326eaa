import fc from 'fast-check';
import { interpolateQuery } from './interpolate-query.ts';
import type { IndicatorsQuery } from './query.ts';

const values: Readonly<Record<string, string>> = {
  u: 'c-1',
  many: 'a, b ,c',
  none: '',
  when: '2024-06-03T07:00+07:00',
};
const replace = (text: string): string => text.replace(/\$(\w+)/g, (whole, name: string) => values[name] ?? whole);
const filled = (query: Partial<IndicatorsQuery>) => interpolateQuery({ refId: 'A', kind: 'series', ...query }, replace);

describe('variables in a query', () => {
  it.each(['unit', 'domain', 'source', 'level', 'step', 'cadence', 'format', 'groupBy', 'period'] as const)(
    'are replaced in %s',
    (field) => expect(filled({ [field]: '$u' })[field]).toBe('c-1'),
  );

  it.each(['indicators', 'kinds', 'severities', 'states'] as const)('of several values fill the list %s', (field) =>
    expect(filled({ [field]: ['$many', 'd', '$none'] })[field]).toEqual(['a', 'b', 'c', 'd']),
  );

  it('of several units ask for all of them, one for one', () => {
    expect(filled({ unit: '$many' })).toEqual({ refId: 'A', kind: 'series', units: ['a', 'b', 'c'] });
    expect(filled({ unit: '$u' })).toEqual({ refId: 'A', kind: 'series', unit: 'c-1' });
    expect(filled({ unit: '$none' })).toEqual({ refId: 'A', kind: 'series', unit: '' });
  });

  it('may say as of when, and the kind itself', () => {
    expect(filled({ asOf: '$when' }).asOf).toBe('2024-06-03T07:00+07:00');
  });

  it('of a list that was provisioned as one text are replaced as well', () => {
    expect(filled({ indicators: '$many' as unknown as string[] }).indicators).toEqual(['a', 'b', 'c']);
  });

  it('never touch the name of the query', () => {
    expect(interpolateQuery({ refId: '$u', kind: 'state' }, replace).refId).toBe('$u');
  });

  it('change nothing where there are none', () => {
    const text = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/);
    const query = fc.record({ unit: text, indicators: fc.array(text), subtree: fc.boolean(), limit: fc.nat() });
    fc.assert(fc.property(query, (some) => expect(filled(some)).toEqual({ refId: 'A', kind: 'series', ...some })));
  });
});

describe('filters of a dashboard', () => {
  const filter = (key: string, operator: string, value: string, all?: string[]) =>
    interpolateQuery({ refId: 'A', kind: 'state', domain: 'x' }, replace, [
      { key, operator, value, ...(all ? { values: all } : {}) },
    ]);

  it('stand above what the panel says', () => expect(filter('domain', '=', 'health').domain).toBe('health'));
  it('may name several units', () => {
    const { unit, units } = filter('unit', '=|', 'a', ['a', 'b']);
    expect([unit, units]).toEqual([undefined, ['a', 'b']]);
  });
  it('may name several indicators', () =>
    expect(filter('indicators', '=|', 'a', ['a', 'b']).indicators).toEqual(['a', 'b']));
  it('that cannot be asked are not half asked', () => expect(filter('domain', '!=', 'health').domain).toBe('x'));
  it('of unknown names are left out', () => expect(filter('refId', '=', 'B').refId).toBe('A'));
});
