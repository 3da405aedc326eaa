/** Who listens for long is told when rights change in this process, and asks again what he still may. */
export class RightsChanges {
  readonly #listeners = new Set<() => void>();

  /** Returns the unsubscribing. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** A key, an identity, a live grant, the roster or a deputy changed. */
  tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
