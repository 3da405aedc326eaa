import { inDeskOrder, type Desk, type DeskRow } from '@vnioc/contract/desk.ts';

interface Ran {
  readonly working: number;
  readonly elapsed: number;
}

/** The desk as it is known after an answer that goes on from it, or that stands by itself. */
export function deskAfter(before: Desk | null, answer: Desk): Desk {
  if (before === null || answer.since !== before.revision) return answer;
  const ran: Ran = { working: answer.worked - before.worked, elapsed: answer.asOf - before.asOf };
  const told = new Set([...answer.gone, ...answer.rows.map(({ id }) => id)]);
  const kept = before.rows.filter(({ id }) => !told.has(id)).map((row) => ranOn(row, ran));
  return { ...answer, rows: [...kept, ...answer.rows].sort(inDeskOrder) };
}

/** Of a row that reads the same only the clock ran on; where that stands still it is the same row. */
function ranOn(row: DeskRow, { working, elapsed }: Ran): DeskRow {
  const { due } = row;
  const ran = due?.clock === 'working' ? working : elapsed;
  return due === null || ran === 0 ? row : { ...row, due: { ...due, leftMs: due.leftMs - ran } };
}
