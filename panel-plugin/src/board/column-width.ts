/** Narrower, figures and marks of a cell no longer stand beside each other. */
const LEAST = 66;
/** Wider, the eye loses the line. */
const MOST = 160;

/** Columns share the room when all of them fit into it; else they have the width that the author wanted, and scroll. */
export function columnWidth(room: number, count: number, wanted: number): number {
  const share = Math.floor(room / Math.max(1, count));
  return share < LEAST ? wanted : Math.min(share, MOST);
}
