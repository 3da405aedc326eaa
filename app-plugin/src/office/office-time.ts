/** The office's clock as it was read last. Whoever shows it is told when it steps, nobody else. */
export class OfficeTime {
  #now: number;
  readonly #listeners = new Set<() => void>();

  constructor(now: number) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  /** Returns the unsubscribing. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  step(now: number): void {
    if (now === this.#now) return;
    this.#now = now;
    for (const listener of [...this.#listeners]) listener();
  }
}
