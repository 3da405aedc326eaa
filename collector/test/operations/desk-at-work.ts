import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertSignal } from '../../src/alerts/alert-signal.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { PersonId } from '../../src/catalog/person.ts';
import { actingDutiesOf } from '../../src/duty/acting-duties-of.ts';
import type { Instant } from '../../src/kernel/clock.ts';
import { buildOperations, type RunningOperations } from '../../src/operations/build-operations.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import type { Database, DatabaseLocation } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import type { Actor } from '../../src/tickets/actor.ts';
import type { TicketId } from '../../src/tickets/received.ts';
import type { CommandInput, CommandResult } from '../../src/operations/operations.ts';

/** A second river over a database of its own, with a clock that stands until it is moved. */
export interface DeskAtWork {
  readonly operations: RunningOperations;
  readonly database: Database;
  readonly location: DatabaseLocation;
  now(): Instant;
  /** Moves the clock from due instant to due instant, doing what falls due. */
  until(at: Instant): Promise<void>;
  signal(...signals: readonly AlertSignal[]): Promise<void>;
  /** In the name of a person of the registers. */
  does(person: string, ticket: string, command: CommandInput, key?: string): Promise<CommandResult>;
  /** Killed without a word: what was not committed is gone; the next desk opens the same data. */
  close(): Promise<void>;
}

export interface DeskPlace {
  readonly catalog: Catalog;
  readonly start: Instant;
  readonly location?: DatabaseLocation;
}

export async function deskAtWork({ catalog, start, location }: DeskPlace): Promise<DeskAtWork> {
  const folder = location === undefined ? mkdtempSync(join(tmpdir(), 'vnioc-desk-')) : null;
  const place = location ?? { kind: 'sqlite' as const, file: join(folder ?? '', 'ioc.db') };
  const database = await openDatabase(place);
  let now = start;
  const operations = await buildOperations({
    ...{ database, catalog, settings: sqlStore(database).settings, vaultKey: Buffer.alloc(32, 7), holder: 'test' },
    office: { now: () => now, simulated: true },
    machine: { now: () => now },
    sendPage: (desk) => async (item) => {
      await database.writeExclusively((tables) => desk.agenda.done(tables, item));
    },
    complain: (sentence) => console.warn(sentence),
    fail: (error) => {
      throw error;
    },
  });
  return {
    ...{ operations, database, location: place },
    now: () => now,
    async until(at) {
      for (let due = operations.nextDueAt(); due !== null && due <= at; due = operations.nextDueAt()) {
        now = Math.max(now, due);
        await operations.work(now);
      }
      now = at;
    },
    async signal(...signals) {
      await operations.signal(signals, now);
    },
    does: (person, ticket, command, key) =>
      operations.execute({
        ...{ ticket: ticket as TicketId, expectedSeq: null, idempotencyKey: key ?? null, command, at: now },
        actor: actorOf(catalog, person, now),
      }),
    async close() {
      await operations.stop();
      await database.close();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A person of the registers with the duties that hold at the moment. */
export function actorOf(catalog: Catalog, id: string, at: Instant): Actor {
  const person = catalog.people.get(id as PersonId);
  const [duty] = person?.duties ?? [];
  if (person === undefined || duty === undefined) throw new Error(`${id} has no duty`);
  return {
    ref: { kind: 'person', id: person.id, role: duty.role, unit: duty.unit },
    duties: actingDutiesOf(catalog, person.id, [], at),
  };
}

/** A critical dengue alert of Chỉ Đạo, with whatever differs. */
export const signalOf = (about: Partial<AlertSignal> = {}): AlertSignal => ({
  producer: 'indicator',
  fingerprint: 'f-1',
  startsAt: Date.parse('2024-06-03T08:00:00+07:00'),
  status: 'firing',
  notTheWorld: null,
  name: 'indicator.state',
  domain: 'health' as AlertSignal['domain'],
  indicator: 'health.dengue_cases' as AlertSignal['indicator'],
  unit: 'c-chidao' as AlertSignal['unit'],
  source: null,
  asset: null,
  severity: 'critical',
  kind: 'indicator.state',
  correlationKey: null,
  drill: false,
  labels: {},
  ...about,
});
