import { FIELDS, QUERY_KINDS, withField, withKind, type IndicatorsQuery } from './query.ts';

const SERIES: IndicatorsQuery = { refId: 'A', kind: 'series', indicators: ['on_time'], unit: 'c-1', step: 'month' };

describe('a query that is edited', () => {
  it('keeps what the new kind reads, and nothing that would narrow it unseen', () => {
    expect(withKind(SERIES, 'tickets')).toEqual({ refId: 'A', kind: 'tickets', unit: 'c-1' });
    expect(withKind(SERIES, 'accounting')).toEqual({ refId: 'A', kind: 'accounting' });
  });

  it('keeps what belongs to Grafana', () => {
    const datasource = { type: 'x', uid: 'y' };
    expect(withKind({ ...SERIES, datasource, hide: true }, 'runs')).toEqual({
      refId: 'A',
      kind: 'runs',
      datasource,
      hide: true,
    });
  });

  it('loses a field that is emptied, so that equal questions stay equal', () => {
    expect(withField(SERIES, 'unit', '')).not.toHaveProperty('unit');
    expect(withField(SERIES, 'indicators', [])).not.toHaveProperty('indicators');
    expect(withField(SERIES, 'subtree', false)).not.toHaveProperty('subtree');
    expect(withField(SERIES, 'subtree', true)).toMatchObject({ subtree: true });
  });

  it('knows the fields of every kind', () => {
    expect(Object.keys(FIELDS).sort()).toEqual([...QUERY_KINDS].sort());
  });
});
