import type { CompiledQuery } from 'kysely';
import { Worker } from 'node:worker_threads';
import type { NumberTable } from './database.ts';

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly fault?: string;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (cause: Error) => void;
}

/** One worker thread that reads a SQLite file beside the writer; started at the first question. */
export class SqliteReader {
  readonly #file: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #nextId = 1;
  #closed = false;

  constructor(file: string) {
    this.#file = file;
  }

  readNumbers(query: CompiledQuery): Promise<NumberTable> {
    return this.#ask(query, 'numbers') as Promise<NumberTable>;
  }

  readRows(query: CompiledQuery): Promise<readonly (readonly unknown[])[]> {
    return this.#ask(query, 'rows') as Promise<readonly (readonly unknown[])[]>;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
    this.#failAll(new Error('the database was closed'));
  }

  #ask(query: CompiledQuery, want: 'numbers' | 'rows'): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error('the database was closed'));
    const worker = (this.#worker ??= this.#start());
    const id = this.#nextId++;
    worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, want, sql: query.sql, parameters: query.parameters });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { workerData: { file: this.#file } });
    worker.on('message', (answer: Answer) => this.#settle(worker, answer));
    worker.on('error', (cause: Error) => {
      if (this.#worker === worker) this.#worker = null;
      this.#failAll(cause);
    });
    worker.unref();
    return worker;
  }

  #settle(worker: Worker, answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) worker.unref();
    if (answer.fault === undefined) waiting?.resolve(answer.result);
    else waiting?.reject(new Error(answer.fault));
  }

  #failAll(cause: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(cause);
    this.#waiting.clear();
  }
}
