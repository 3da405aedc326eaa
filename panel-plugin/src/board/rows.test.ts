import type { Board } from './board.ts';
import { columnsOfBoard, groupsOfColumns } from './columns.ts';
import { cellIn, DISTRICT } from './fixtures.ts';
import { rowsOfBoard, type RowOrder } from './rows.ts';
import { unitTree } from './unit-tree.ts';

const shown = (board: Board, about: { root?: string; order?: RowOrder; columns?: 'indicators' | 'domains' } = {}) => {
  const columns = columnsOfBoard(board, about.columns ?? 'indicators');
  const asked = { board, columns, tree: unitTree(board), totalName: 'Toàn bộ' };
  return { columns, rows: rowsOfBoard({ ...asked, root: about.root ?? null, order: about.order ?? 'register' }) };
};

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

describe('lines of the board', () => {
  it('a single unit at the top is the roll-up, and its children are the lines, in the order of the register', () => {
    const { rows } = shown(DISTRICT);
    expect(names(rows)).toEqual(['Toàn huyện', 'Xã Yên', 'Xã Vàng', 'Xã Sâu']);
    expect(rows.map(({ kind, canOpen }) => [kind, canOpen])).toEqual([
      ['total', false],
      ['unit', false],
      ['unit', false],
      ['unit', true],
    ]);
  });

  it('worst first looks at everything below a unit, and equal trouble keeps the order of the register', () => {
    expect(names(shown(DISTRICT, { order: 'worst' }).rows)).toEqual(['Toàn huyện', 'Xã Sâu', 'Xã Vàng', 'Xã Yên']);
  });

  it('drilled into a unit, its own children are the lines', () => {
    expect(names(shown(DISTRICT, { root: 'deep' }).rows)).toEqual(['Xã Sâu', 'Thôn Đỏ', 'Thôn Xanh']);
  });

  it('a root that the frames do not know shows the top', () => {
    expect(names(shown(DISTRICT, { root: 'gone' }).rows)[0]).toBe('Toàn huyện');
  });

  it('units without any tree stand under one roll-up of all', () => {
    const flat: Board = {
      ...DISTRICT,
      units: new Map([...DISTRICT.units].slice(1, 3).map(([id, one]) => [id, { ...one, parent: null }])),
    };
    expect(names(shown(flat).rows)).toEqual(['Toàn bộ', 'Xã Yên', 'Xã Vàng']);
  });

  it('units that stand over each other in a ring are shown at the top instead of hanging the wall', () => {
    const ring: Board = {
      ...DISTRICT,
      units: new Map([
        ['a', { id: 'a', name: 'A', parent: 'b' }],
        ['b', { id: 'b', name: 'B', parent: 'a' }],
      ]),
    };
    expect(names(shown(ring).rows)).toEqual(['Toàn bộ', 'A', 'B']);
  });
});

describe('the roll-up', () => {
  it('the worst unit below stands beside the own figure and never repaints it', () => {
    const { rows, columns } = shown(DISTRICT);
    const late = columns.find(({ id }) => id === 'late')!;
    expect(rows[0]!.cell(late)!.state).toBe('normal');
    expect(rows[0]!.below(late)).toMatchObject({ state: 'critical', units: [{ id: 'village-red' }] });
    expect(rows[1]!.below(late)).toBeNull();
  });

  it('counts every cell of the subtree by state', () => {
    expect(shown(DISTRICT).rows.map(({ counts }) => counts)).toEqual([
      { normal: 5, warning: 1, stale: 1, critical: 1 },
      { normal: 2 },
      { warning: 1, stale: 1 },
      { normal: 2, critical: 1 },
    ]);
  });

  it('one unit alone is its own line, without a roll-up above it that would say less', () => {
    const board: Board = { ...DISTRICT, units: new Map([['calm', { ...DISTRICT.units.get('calm')!, parent: null }]]) };
    expect(shown(board).rows.map(({ id, kind }) => [id, kind])).toEqual([['calm', 'unit']]);
  });

  it('a figure that a unit does not keep is no cell, not a fine one', () => {
    const { rows, columns } = shown(DISTRICT);
    expect(rows[3]!.cell(columns.find(({ id }) => id === 'cases')!)).toBeNull();
  });
});

describe('columns', () => {
  it('stand together by domain, domains as they first appear', () => {
    const { columns } = shown(DISTRICT);
    expect(columns.map(({ id }) => id)).toEqual(['late', 'overdue', 'cases']);
    expect(groupsOfColumns(columns)).toEqual([
      { name: 'documents', short: 'documents', start: 0, count: 2 },
      { name: 'health', short: 'health', start: 2, count: 1 },
    ]);
  });

  it('of a domain, the worst of its figures speaks, with how many stand so', () => {
    const board: Board = {
      ...DISTRICT,
      cells: new Map([
        [
          'calm',
          new Map([
            ['late', cellIn('normal')],
            ['overdue', cellIn('warning')],
          ]),
        ],
      ]),
    };
    const { rows, columns } = shown(board, { columns: 'domains' });
    expect(rows.find(({ id }) => id === 'calm')!.cell(columns[0]!)).toMatchObject({
      state: 'warning',
      worst: { count: 1, of: 2, indicator: { id: 'overdue' } },
    });
  });
});
