import { moveFocus } from './move-focus.ts';

const SIZE = { rows: 10, columns: 5, page: 4 };

describe('the focus in the grid', () => {
  it.each([
    ['ArrowRight', false, [4, 2], [4, 3]],
    ['ArrowLeft', false, [4, 0], [4, 0]],
    ['ArrowUp', false, [0, 2], [0, 2]],
    ['ArrowDown', false, [9, 2], [9, 2]],
    ['PageDown', false, [4, 2], [8, 2]],
    ['PageDown', false, [8, 2], [9, 2]],
    ['PageUp', false, [2, 2], [0, 2]],
    ['Home', false, [4, 2], [4, 0]],
    ['End', false, [4, 2], [4, 4]],
    ['Home', true, [4, 2], [0, 0]],
    ['End', true, [4, 2], [9, 4]],
  ] as const)('%s (ctrl %s) goes from %j to %j', (key, ctrlKey, [row, column], [toRow, toColumn]) => {
    expect(moveFocus({ row, column }, { key, ctrlKey }, SIZE)).toEqual({ row: toRow, column: toColumn });
  });

  it('leaves every other key alone', () => {
    expect(moveFocus({ row: 1, column: 1 }, { key: 'a', ctrlKey: false }, SIZE)).toBeNull();
  });
});
