interface Shared {
  readonly promise: Promise<unknown>;
  readonly ended: AbortController;
  waiting: number;
}

/** Panels of one refresh ask within this time; nobody takes an older answer for a new one. */
const KEPT = 1000;

/**
 * Equal questions of one person within a refresh are asked once. Whoever leaves (a closed panel) ends the work only when
 * nobody else waits for it. A failure is not kept.
 */
export class SharedAnswers {
  readonly #byQuestion = new Map<string, Shared>();

  async ask<T>(question: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const shared = this.#byQuestion.get(question) ?? this.#begin(question, work);
    shared.waiting += 1;
    const leave = (): void => {
      shared.waiting -= 1;
      if (shared.waiting > 0) return;
      shared.ended.abort();
      this.#forget(question, shared);
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      return (await shared.promise) as T;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  #begin<T>(question: string, work: (signal: AbortSignal) => Promise<T>): Shared {
    const ended = new AbortController();
    const shared: Shared = { promise: work(ended.signal), ended, waiting: 0 };
    this.#byQuestion.set(question, shared);
    shared.promise.then(
      () => void setTimeout(() => this.#forget(question, shared), KEPT).unref(),
      () => this.#forget(question, shared),
    );
    return shared;
  }

  #forget(question: string, shared: Shared): void {
    if (this.#byQuestion.get(question) === shared) this.#byQuestion.delete(question);
  }
}
