import { wallMeasures } from './wall-measures.ts';
import { wallPages } from './wall-pages.ts';

describe('pages of the wall', () => {
  it('one page when everything fits', () => {
    expect(wallPages(8, 6, { rows: 10, columns: 8 })).toEqual([{ rows: [0, 8], columns: [0, 6] }]);
  });

  it('shares lines and columns evenly: no page holds a single lost line', () => {
    expect(wallPages(11, 10, { rows: 10, columns: 8 })).toEqual([
      { rows: [0, 6], columns: [0, 5] },
      { rows: [0, 6], columns: [5, 10] },
      { rows: [6, 11], columns: [0, 5] },
      { rows: [6, 11], columns: [5, 10] },
    ]);
  });

  it('of 130 units and 155 indicators, every cell is on exactly one page and no page is too full', () => {
    const fits = wallMeasures(3840, 2160);
    const seen = new Map<string, number>();
    for (const { rows, columns } of wallPages(130, 155, fits)) {
      expect(rows[1] - rows[0]).toBeLessThanOrEqual(fits.rows);
      expect(columns[1] - columns[0]).toBeLessThanOrEqual(fits.columns);
      for (let row = rows[0]; row < rows[1]; row += 1)
        for (let column = columns[0]; column < columns[1]; column += 1)
          seen.set(`${row} ${column}`, (seen.get(`${row} ${column}`) ?? 0) + 1);
    }
    expect(seen.size).toBe(130 * 155);
    expect(Math.max(...seen.values())).toBe(1);
  });

  it('nothing is smaller than 56 px on a wall of 4K, and a smaller wall shrinks in proportion', () => {
    expect(wallMeasures(3840, 2160).font).toBe(56);
    expect(wallMeasures(1920, 1080)).toMatchObject({ font: 28, rows: wallMeasures(3840, 2160).rows });
  });
});
