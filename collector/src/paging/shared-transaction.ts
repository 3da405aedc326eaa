import type { Kysely } from 'kysely';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Database, NoTables } from '../storage/database.ts';

interface Waiting<In, Out> {
  readonly one: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Small writes that share a transaction: those that come in one turn (or within `gatherMillis`), and those that come while
 * another transaction is being written. When one of them fails, each is written by itself, so that it takes none of the others with it.
 */
export class SharedTransaction<In, Out> {
  readonly #database: Pick<Database, 'transaction'>;
  readonly #write: (tables: Kysely<NoTables>, one: In) => Promise<Out>;
  readonly #gatherMillis: number;
  #waiting: Waiting<In, Out>[] = [];
  #running = false;

  constructor(
    database: Pick<Database, 'transaction'>,
    write: (tables: Kysely<NoTables>, one: In) => Promise<Out>,
    gatherMillis = 0,
  ) {
    [this.#database, this.#write, this.#gatherMillis] = [database, write, gatherMillis];
  }

  /** Resolves when it is committed. */
  add(one: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ one, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      await (this.#gatherMillis === 0 ? nextTurn() : pause(this.#gatherMillis));
      const all = this.#waiting;
      this.#waiting = [];
      await this.#writeAll(all);
    }
    this.#running = false;
  }

  async #writeAll(all: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const written = await this.#database.transaction(async (tables) => {
        const done: (() => void)[] = [];
        for (const { one, resolve } of all) {
          const out = await this.#write(tables, one);
          done.push(() => resolve(out));
        }
        return done;
      });
      for (const tell of written) tell();
    } catch (cause) {
      if (all.length === 1) all[0]?.reject(cause);
      else for (const waiting of all) await this.#writeAll([waiting]);
    }
  }
}
