/** A row of something that only grows, numbered in the order of its commits. */
export interface Numbered {
  readonly position: number;
}

/** Where a tail reads. */
export interface TailSource<Row extends Numbered> {
  /** Position of the newest row; 0 when there is none. */
  head(): Promise<number>;
  /** Rows behind a position, oldest first. */
  behind(position: number, limit: number): Promise<readonly Row[]>;
  /** Calls whenever there may be more; returns the unsubscribing. */
  watch(wake: () => void): () => void;
}

export type TailListener<Row> = (rows: readonly Row[]) => void;

const PAGE = 500;
/** Rows that others on the same database commit tell nobody here. */
const LOOK_EVERY = 2000;

/**
 * Follows rows for everybody who listens: read once for all of them, woken by our own commits, and looked at now and then
 * for those of others. Idle while nobody listens.
 */
export class Tail<Row extends Numbered> {
  readonly #source: TailSource<Row>;
  readonly #fail: (error: unknown) => void;
  readonly #listeners = new Set<TailListener<Row>>();
  #position = 0;
  #begun: Promise<void> | null = null;
  #reading: Promise<void> | null = null;
  #again = false;
  #stop: () => void = () => undefined;

  constructor(source: TailSource<Row>, fail: (error: unknown) => void) {
    [this.#source, this.#fail] = [source, fail];
  }

  /** From here on; what came before is read with `between`. Answers the position it begins at. */
  async listen(listener: TailListener<Row>): Promise<{ readonly from: number; readonly stop: () => void }> {
    this.#begun ??= this.#begin();
    try {
      await this.#begun;
    } catch (error) {
      this.#begun = null; // the next listener tries again
      throw error;
    }
    this.#listeners.add(listener);
    return { from: this.#position, stop: () => this.#leave(listener) };
  }

  /** The first rows in `(after, upTo]`; none when there are no more. */
  async between(after: number, upTo: number): Promise<readonly Row[]> {
    if (upTo <= after) return [];
    return (await this.#source.behind(after, PAGE)).filter(({ position }) => position <= upTo);
  }

  /** A read that is still under way ends first: it must not set the position back. */
  async #begin(): Promise<void> {
    await this.#reading;
    this.#position = await this.#source.head();
    const timer = setInterval(() => this.#wake(), LOOK_EVERY);
    timer.unref();
    const unwatch = this.#source.watch(() => this.#wake());
    this.#stop = () => {
      clearInterval(timer);
      unwatch();
    };
  }

  #leave(listener: TailListener<Row>): void {
    if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
    this.#stop();
    this.#begun = null;
  }

  #wake(): void {
    this.#again = true;
    this.#reading ??= this.#read()
      .catch(this.#fail)
      .finally(() => (this.#reading = null));
  }

  async #read(): Promise<void> {
    while (this.#again && this.#listeners.size > 0) {
      this.#again = false;
      const rows = await this.#source.behind(this.#position, PAGE);
      if (rows.length === 0) continue;
      this.#position = rows.at(-1)?.position ?? this.#position;
      this.#again ||= rows.length === PAGE;
      for (const listener of this.#listeners) listener(rows);
    }
  }
}
