import { query } from './query.ts';
import { storedQuery } from './stored-query.ts';

describe('a query as a dashboard stores it', () => {
  test('asks for what its fields say; additions of others and empty fields ask for nothing', () => {
    const stored = { kind: 'series', unit: '', indicators: [], domain: null, subtree: false, datasourceId: 1 };
    expect(storedQuery({ ...stored, datasource: { uid: 'x' }, intervalMs: 1000 })).toEqual({
      ...{ kind: 'series', subtree: false },
    });
  });

  test('asks for states when it does not say what', () => expect(storedQuery({})).toEqual({ kind: 'state' }));

  test('has the time range of the dashboard, never one of its own', () => {
    expect(storedQuery({ kind: 'series', from: 1, to: 2 })).toEqual({ kind: 'series' });
  });

  test('loses no field that the collector knows', () => {
    const names = Object.keys(query['properties'] as object);
    const said = storedQuery(Object.fromEntries(names.map((name) => [name, 'x']))) ?? {};
    const left = names.filter((name) => !Object.hasOwn(said, name));
    expect(left.toSorted()).toEqual(
      [...['datasource', 'from', 'hide', 'intervalMs'], ...['maxDataPoints', 'queryType', 'refId', 'to']].toSorted(),
    );
  });

  test.each([[null], ['text'], [[]], [7], [undefined]])('cannot be read from %j', (stored) =>
    expect(storedQuery(stored)).toBeNull(),
  );
});
