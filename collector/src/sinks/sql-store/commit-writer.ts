import type { Names } from './names.ts';
import type { SinkDatabase, SinkTransaction } from './sink-database.ts';

/** Lets one commit of this process after the other write alone, so that the remembered names stay true to the database. */
export class CommitWriter {
  readonly #database: SinkDatabase;
  readonly #names: Names;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: SinkDatabase, names: Names) {
    this.#database = database;
    this.#names = names;
  }

  run<T>(work: (transaction: SinkTransaction) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#write(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #write<T>(work: (transaction: SinkTransaction) => Promise<T>): Promise<T> {
    let committed = false;
    try {
      const result = await this.#database.writeExclusively(work);
      committed = true;
      return result;
    } finally {
      this.#names.settle(committed);
    }
  }
}
