import type { SinkDatabase, SinkTransaction } from './sink-database.ts';
import { insertMany } from './insert-many.ts';

const NAMES = { table: 'names', columns: { id: 'bigint', name: 'text' }, conflict: '' } as const;

/**
 * Ids of indicators, units, periods, sources and qualities as small numbers: the great table stays narrow and its index
 * fast. Names are only ever added, so what is remembered here stays true; several collectors may share a PostgreSQL.
 */
export class Names {
  readonly #database: SinkDatabase;
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  /** Given in the transaction under way, the last ones of all. */
  #given: string[] = [];

  constructor(database: SinkDatabase) {
    this.#database = database;
  }

  idOf(name: string): number | undefined {
    return this.#ids.get(name);
  }

  nameOf(id: number): string {
    const name = this.#names[id];
    if (name === undefined) throw new Error(`no name has the number ${id}`);
    return name;
  }

  /** Within an exclusive transaction: gives every name a number. */
  async ensure(transaction: SinkTransaction, wanted: ReadonlySet<string>): Promise<void> {
    const isMissing = (name: string): boolean => !this.#ids.has(name);
    if (![...wanted].some(isMissing)) return;
    await this.#load(transaction);
    const rows = [...wanted].filter(isMissing).map((name, index) => [this.#next + index, name] as const);
    await insertMany(this.#database, transaction, NAMES, rows);
    for (const [id, name] of rows) this.#remember(id, name);
    this.#given = rows.map(([, name]) => name);
  }

  /** Before names are looked up: another process may have added some. */
  async refresh(): Promise<void> {
    await this.#load(this.#database.kysely);
  }

  has(id: number): boolean {
    return this.#names[id] !== undefined;
  }

  /** After the transaction: numbers given in one that was rolled back were never given. */
  settle(committed: boolean): void {
    if (!committed) {
      for (const name of this.#given) this.#ids.delete(name);
      this.#names.length -= this.#given.length;
    }
    this.#given = [];
  }

  get #next(): number {
    return Math.max(1, this.#names.length);
  }

  async #load(reader: SinkDatabase['kysely']): Promise<void> {
    // A number given in a transaction under way is above all that others can see.
    const rows = await reader.selectFrom('names').selectAll().where('id', '>=', this.#next).execute();
    for (const { id, name } of rows) this.#remember(id, name);
  }

  #remember(id: number, name: string): void {
    this.#ids.set(name, id);
    this.#names[id] = name;
  }
}
