import type { Numbered, Tail } from './tail.ts';

/** Further back, reading the lists anew is faster than the story. */
const MOST_MISSED = 20_000;

/** A tail as one listener hears it: what it missed, then what comes, in order and each row once. */
export class Channel<Row extends Numbered> {
  readonly #tail: Tail<Row>;
  readonly #tell: (row: Row) => void;
  #from = 0;
  #waiting: Row[] | null = [];

  constructor(tail: Tail<Row>, tell: (row: Row) => void) {
    [this.#tail, this.#tell] = [tail, tell];
  }

  /** From here on rows are kept until `go`. */
  async open(): Promise<{ readonly from: number; readonly stop: () => void }> {
    const opened = await this.#tail.listen((rows) => this.#take(rows));
    this.#from = opened.from;
    return opened;
  }

  /** Tells what came behind `after`; false when that is not of this tail, or too far back: nothing is told then. */
  async catchUp(after: number, isOver: () => boolean): Promise<boolean> {
    if (after > this.#from || this.#from - after > MOST_MISSED) return false;
    let at = after;
    while (!isOver()) {
      const rows = await this.#tail.between(at, this.#from);
      if (rows.length === 0) break;
      for (const row of rows) this.#tell(row);
      at = rows.at(-1)?.position ?? this.#from;
    }
    return true;
  }

  go(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    this.#take(waiting);
  }

  #take(rows: readonly Row[]): void {
    if (this.#waiting === null) for (const row of rows) this.#tell(row);
    else this.#waiting.push(...rows);
  }
}
