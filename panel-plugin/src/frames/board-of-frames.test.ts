import { createTheme, FieldType, ThresholdsMode, toDataFrame } from '@grafana/data';
import type { DataFrame } from '@grafana/data';
import { cellOf } from '../board/board.ts';
import { boardOfFrames } from './board-of-frames.ts';
import { DAY, HISTORY, NOW, STATES, TICKETS } from './fixtures.ts';

const read = (...frames: DataFrame[]) => boardOfFrames(frames, { theme: createTheme(), language: 'vi' });

describe('a frame of states', () => {
  it('gives units and indicators in its own order, with names, domains and parents', () => {
    const board = read(STATES);
    expect([...board.units.values()]).toEqual([
      { id: 'd', name: 'Huyện', parent: null },
      { id: 'c1', name: 'Xã Đông', parent: 'd' },
      { id: 'c2', name: 'Xã Tây', parent: 'd' },
    ]);
    expect([...board.indicators.values()]).toEqual([
      { id: 'rate', name: 'Đúng hạn', symbol: '%', domain: { id: 'services', name: 'Dịch vụ công' } },
      { id: 'money', name: 'Tổng thu', symbol: 'triệu đồng', domain: { id: 'budget', name: 'Ngân sách' } },
    ]);
  });

  it('takes the short names that the frame brings, and shortens those of shares itself', () => {
    const names = (name: string, ...values: string[]) => ({ name, type: FieldType.string, values });
    const board = read(
      toDataFrame({
        fields: [
          ...[names('indicator', 'rate'), names('indicator_name', 'Tỷ lệ văn bản đi ký số'), names('unit_id', 'd')],
          ...[names('unit', 'Phòng Nội vụ huyện Đông'), names('unit_short', 'Phòng Nội vụ'), names('domain', 'x')],
          ...[names('domain_name', 'Tình hình xử lý văn bản'), names('domain_short', 'Văn bản')],
          { name: 'state', type: FieldType.number, values: [0] },
        ],
      }),
    );
    expect(board.units.get('d')).toMatchObject({ name: 'Phòng Nội vụ huyện Đông', short: 'Phòng Nội vụ' });
    expect(board.indicators.get('rate')).toMatchObject({ short: 'Văn bản đi ký số', domain: { short: 'Văn bản' } });
  });

  it.each([
    ['d', 'rate', 'normal', '98,1'],
    ['d', 'money', 'not_applicable', '1.234,5'],
    ['c1', 'rate', 'critical', '88,9'],
    ['c1', 'money', 'upstream_fault', '0,0'],
    ['c2', 'rate', 'stale', '97,0'],
  ])('%s %s is %s at %s', (unit, indicator, state, figure) => {
    expect(cellOf(read(STATES), unit, indicator)).toMatchObject({ state, shown: { text: figure } });
  });

  it('no data is never a zero', () => {
    expect(cellOf(read(STATES), 'c2', 'money')).toMatchObject({ state: 'no_data', value: null, shown: null });
  });

  it('keeps the last judged state beside a stale one', () => {
    expect(cellOf(read(STATES), 'c2', 'rate')).toMatchObject({ state: 'stale', judged: 'warning' });
  });

  it('says how far a figure is from its target', () => {
    const target = cellOf(read(STATES), 'c1', 'rate')?.target;
    expect(target).toMatchObject({ side: 'low', met: false, distance: { text: '9,1', symbol: '%' } });
  });
});

describe('several frames of one board', () => {
  it('history comes from the series, the verdict from the states', () => {
    expect(cellOf(read(HISTORY, STATES), 'c1', 'rate')).toMatchObject({
      ...{ state: 'critical', history: [0.95, null, 0.889], until: NOW - 2 * DAY },
      shown: { text: '88,9', symbol: '%' },
    });
  });

  it('states without figures (the default format) take them from the series', () => {
    const bare = { ...STATES, fields: STATES.fields.slice(0, 8) };
    expect(cellOf(read(HISTORY, bare), 'c1', 'rate')).toMatchObject({ state: 'critical', value: 0.889 });
  });

  it('an open ticket stands at its cell, a closed one does not', () => {
    const board = read(STATES, TICKETS);
    expect(cellOf(board, 'c1', 'rate')?.ticket).toMatchObject({ id: '0419/PĐH', overdue: false });
    expect(cellOf(board, 'c2', 'rate')?.ticket).toBeNull();
    expect(JSON.stringify([...board.cells.get('c1')!])).not.toContain('Tiêu đề');
  });

  it('a parent without figures of its own still stands over its children', () => {
    const tree = toDataFrame({
      fields: [
        { name: 'unit_id', type: FieldType.string, values: ['c1', 'mid', 'top'] },
        { name: 'unit', type: FieldType.string, values: ['Xã Đông', 'Huyện Giữa', 'Tỉnh'] },
        { name: 'parent_id', type: FieldType.string, values: ['mid', 'top', null] },
      ],
    });
    const units = [...read(HISTORY, tree).units.values()];
    expect(units.map(({ id, parent }) => [id, parent])).toEqual([
      ['c1', 'mid'],
      ['mid', 'top'],
      ['top', null],
    ]);
  });
});

describe('frames of other data sources', () => {
  const steps = [
    { value: -Infinity, color: 'red' },
    { value: 80, color: 'orange' },
    { value: 95, color: 'green' },
  ];
  const table = (values: (number | null)[], judged: boolean) =>
    toDataFrame({
      fields: [
        { name: 'unit', type: FieldType.string, values: ['Xã A', 'Xã B', 'Xã C', 'Xã D'] },
        {
          ...{ name: 'rate', type: FieldType.number, values },
          config: judged ? { thresholds: { mode: ThresholdsMode.Absolute, steps } } : {},
        },
      ],
    });

  it.each([
    ['judged by the colour of their thresholds', true, ['critical', 'warning', 'normal', 'no_data']],
    [
      'not judged, and never green, without thresholds',
      false,
      ['not_applicable', 'not_applicable', 'not_applicable', 'no_data'],
    ],
  ] as const)('are %s', (_, judged, states) => {
    const board = read(table([12, 80, 99, null], judged));
    expect(['Xã A', 'Xã B', 'Xã C', 'Xã D'].map((unit) => cellOf(board, unit, 'rate')?.state)).toEqual(states);
  });

  it('the state metric of Prometheus is read as a state, a number nobody knows as no data', () => {
    const metric = (unit_id: string, state: number) =>
      toDataFrame({
        fields: [
          { name: 'time', type: FieldType.time, values: [NOW] },
          {
            ...{ name: 'Value', type: FieldType.number, values: [state] },
            labels: { __name__: 'vnioc_indicator_state', indicator: 'rate', unit_id, domain: 'services' },
          },
        ],
      });
    const board = read(metric('c1', 2), metric('c2', 17));
    expect(cellOf(board, 'c1', 'rate')?.state).toBe('critical');
    expect(cellOf(board, 'c2', 'rate')?.state).toBe('no_data');
  });

  it('nothing comes of empty frames', () => {
    expect(read(toDataFrame({ fields: [] })).cells.size).toBe(0);
  });
});
