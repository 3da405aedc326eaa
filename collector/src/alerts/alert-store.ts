import type { Kysely } from 'kysely';
import type { Instant } from '../kernel/clock.ts';
import type { NoTables } from '../storage/database.ts';
import type { Alert } from './alert.ts';
import type { Producer } from './alert-signal.ts';

type Tables = Kysely<NoTables>;

/** A delivery as it came, stored before it is answered. */
export interface InboxRow {
  readonly position: number;
  readonly producer: Producer;
  readonly receivedAt: Instant;
  readonly body: string;
}

export interface Suppression {
  readonly id: string;
  readonly situation: string;
  readonly reason: string;
  readonly owner: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly ticket: string | null;
}

export interface AlertQuery {
  readonly units?: readonly string[];
  readonly domains?: readonly string[];
  readonly firing?: boolean;
  readonly situation?: string;
  readonly ticket?: string;
  readonly before?: { readonly receivedAt: Instant; readonly id: string };
  readonly limit: number;
}

/** Alerts, the deliveries they came in, and what is silenced for a time. */
export interface AlertStore {
  /** Durable when it resolves. */
  receive(delivery: { producer: Producer; receivedAt: Instant; body: string }): Promise<void>;
  /** Oldest deliveries that were not taken yet; inside the exclusive transaction that takes them. */
  waiting(tables: Tables, limit: number): Promise<readonly InboxRow[]>;
  taken(tables: Tables, upTo: number): Promise<void>;
  byIdentity(
    tables: Tables,
    identities: readonly { fingerprint: string; startsAt: Instant }[],
  ): Promise<readonly Alert[]>;
  firingOf(tables: Tables, fingerprints: readonly string[]): Promise<readonly Alert[]>;
  /** Firing alerts of root causes: dead sources, links, power. */
  firingRoots(tables: Tables): Promise<readonly Alert[]>;
  /** Inside an exclusive transaction: changes are numbered in the order of their commits. */
  save(tables: Tables, alerts: readonly Alert[]): Promise<void>;
  /** Number of the newest change of any alert. */
  lastChange(tables: Tables): Promise<number>;
  /** Alerts that changed behind a number, by their last change. */
  changedBehind(
    tables: Tables,
    after: number,
    limit: number,
  ): Promise<readonly { readonly position: number; readonly alert: Alert }[]>;
  list(tables: Tables, query: AlertQuery): Promise<readonly Alert[]>;
  suppress(tables: Tables, suppression: Suppression): Promise<void>;
  suppressions(tables: Tables, at: Instant): Promise<readonly Suppression[]>;
  /** Those that the verdicts on these tickets made, over or not. */
  suppressionsOf(tables: Tables, tickets: readonly string[]): Promise<readonly Suppression[]>;
  /** Everything of these producers that fires, oldest first. */
  firing(tables: Tables, producers: readonly Producer[]): Promise<readonly Alert[]>;
  /** What of these producers fires, or ended since an instant, oldest first: what a reconciling poll is compared with. */
  recent(tables: Tables, producers: readonly Producer[], since: Instant): Promise<readonly Alert[]>;
  /** A watchdog was heard; an older instant than the one known changes nothing. */
  heard(tables: Tables, watchdogs: readonly string[], at: Instant): Promise<void>;
  lastHeard(tables: Tables): Promise<ReadonlyMap<string, Instant>>;
  /** Forgets deliveries that were taken and came before an instant; returns how many. */
  prune(tables: Tables, before: Instant): Promise<number>;
}
