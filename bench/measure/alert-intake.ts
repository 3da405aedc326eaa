import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../collector/src/storage/database.ts';

const LOOK_EVERY = 5;
const PATIENCE = 240_000;

/** When deliveries came, and when all that followed from them was committed. */
export interface Intake {
  /** From the first delivery's receipt to the commit that took the last alert. */
  readonly milliseconds: number;
  /** Of each alert: receipt of its delivery to the commit, ms. */
  readonly waits: readonly number[];
}

interface Taken {
  readonly position: number;
  readonly seenAt: number;
}

/**
 * Watches the cursor of the inbox, which moves in the very transaction that writes alerts and tickets, until `alerts` are
 * there. A commit is seen up to 5 ms late.
 */
export async function watchIntake(database: Database, alerts: number): Promise<Intake> {
  const taken: Taken[] = [];
  const end = Date.now() + PATIENCE;
  for (let last = 0; ;) {
    const position = await cursorOf(database);
    if (position > last) {
      taken.push({ position, seenAt: Date.now() });
      last = position;
      if ((await alertsIn(database)) >= alerts) break;
    }
    if (Date.now() > end) throw new Error(`${await alertsIn(database)} of ${alerts} alerts were taken`);
    await pause(LOOK_EVERY);
  }
  return intakeOf(await deliveriesOf(database), taken);
}

interface Delivery {
  readonly position: number;
  readonly received_at: number;
  readonly body: string;
}

function intakeOf(deliveries: readonly Delivery[], taken: readonly Taken[]): Intake {
  const waits: number[] = [];
  let at = 0;
  for (const { position, received_at, body } of deliveries) {
    while ((taken[at]?.position ?? Infinity) < position) at += 1;
    const seenAt = taken[at]?.seenAt;
    if (seenAt === undefined) break; // said again after everything was there
    const { alerts } = JSON.parse(body) as { readonly alerts: readonly unknown[] };
    for (const _ of alerts) waits.push(seenAt - received_at);
  }
  return { milliseconds: (taken.at(-1)?.seenAt ?? 0) - (deliveries[0]?.received_at ?? 0), waits };
}

async function cursorOf({ kysely }: Database): Promise<number> {
  const found = await sql<{
    position: number;
  }>`select position from alert_cursors where cursor_name = 'inbox'`.execute(kysely);
  return found.rows[0]?.position ?? 0;
}

async function alertsIn({ kysely }: Database): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from alerts`.execute(kysely);
  return Number(found.rows[0]?.n ?? 0);
}

async function deliveriesOf({ kysely }: Database): Promise<readonly Delivery[]> {
  const found = await sql<Delivery>`select position, received_at, body from alert_inbox order by position`.execute(
    kysely,
  );
  return found.rows;
}
