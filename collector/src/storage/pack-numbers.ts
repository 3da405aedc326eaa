import type { NumberTable } from './database.ts';

/** Packs rows into one array of numbers; NULL becomes NaN, which no column ever holds. */
export function packNumbers(rows: Iterable<readonly (number | null)[]>, width: number): NumberTable {
  let values = new Float64Array(width * 1024);
  let length = 0;
  for (const row of rows) {
    if (length + width > values.length) {
      const larger = new Float64Array(values.length * 2);
      larger.set(values);
      values = larger;
    }
    for (let column = 0; column < width; column += 1) values[length + column] = row[column] ?? Number.NaN;
    length += width;
  }
  return { width, values: values.slice(0, length) };
}
