import type { Cell } from '../cells/cell-text.ts';
import { cellText } from '../cells/cell-text.ts';
import { Delivery } from '../mapping/delivery.ts';
import { flattenHeader } from './header.ts';
import type { TableContent } from './table-content.ts';
import type { TableLayout } from './table-layout.ts';

/** Some thousand rows under their header. */
export interface TableCut {
  readonly content: TableContent;
  /** Number of the first row, as a spreadsheet counts: the header is row 1. */
  readonly firstRow: number;
  readonly last: boolean;
}

type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;

/**
 * Cuts a table into parts, always at least one; only two parts stand in memory at a time. `fromRow` skips what was
 * committed before a crash.
 */
export async function* cutRows(rows: Rows, layout: TableLayout, fromRow = 0): AsyncGenerator<TableCut> {
  const [skip, headers, size] = [layout.skipRows ?? 0, layout.headerRows ?? 1, layout.rowsPerPart ?? 5000];
  const head: (readonly Cell[])[] = [];
  const start = Math.max(fromRow, skip + headers + 1);
  const delivery = new Delivery(fromRow <= skip + headers + 1);
  let [row, firstRow, batch] = [0, start, [] as (readonly Cell[])[]];
  const cut = (last: boolean): TableCut => {
    const preamble = head
      .slice(0, skip)
      .flat()
      .map(cellText)
      .filter((text) => text !== '');
    const columns = flattenHeader(head.slice(skip));
    const first = firstRow === skip + headers + 1;
    return { content: { columns, rows: batch, preamble, delivery, first }, firstRow, last };
  };
  for await (const cells of rows) {
    row += 1;
    if (row <= skip + headers) head.push(cells);
    if (row < start) continue;
    if (batch.length === size) {
      yield cut(false);
      [firstRow, batch] = [row, []];
    }
    batch.push(cells);
  }
  yield cut(true);
}
