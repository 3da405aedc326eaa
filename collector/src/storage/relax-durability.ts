import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * For data of a simulated clock: a commit survives the end of the process at any moment, but not the loss of power, and
 * costs no fsync (facts of the store: 30 kills, nothing lost). What is played can be played again.
 */
export async function relaxDurability({ dialect, kysely }: Database): Promise<void> {
  if (dialect === 'sqlite') await sql`pragma synchronous = normal`.execute(kysely);
}
