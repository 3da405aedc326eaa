import type { Kysely } from 'kysely';
import type { AlertSignal } from '../../alerts/alert-signal.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Database, NoTables } from '../../storage/database.ts';
import { CorrelationProducer } from './correlation-producer.ts';
import { EndedSilences } from './ended-silences.ts';
import { catchUpEnd, standingCells } from './standing-cells.ts';
import { outageAfter, takeConditions } from './take-conditions.ts';
import { takeTransitions } from './take-transitions.ts';

/** Our own producers of alerts: states of indicators, lateness by its cause, secrecy stops, correlation, what a silence held back. */
export interface OwnProducers {
  /**
   * What happened in our own store since the last time. Call it inside the exclusive transaction in which the signals are
   * acted upon: how far it read, and what it said, is written in the same one, so that a kill loses and doubles nothing.
   * `more`: call again, in the next transaction.
   */
  take(
    tables: Kysely<NoTables>,
    at: Instant,
  ): Promise<{ readonly signals: readonly AlertSignal[]; readonly more: boolean }>;
  /** When a source that is silent since a moment ago is an outage, or history is caught up with, though nothing else happens then. */
  lookAgainAt(tables: Kysely<NoTables>, at: Instant): Promise<Instant | null>;
}

export function ownProducers(database: Database, catalog: Catalog): OwnProducers {
  const correlation = new CorrelationProducer(database.dialect, catalog);
  const silences = new EndedSilences(catalog);
  return {
    lookAgainAt: async (tables, at) => earliest([await outageAfter(tables, at), await catchUpEnd(tables, catalog, at)]),
    take: async (tables, at) => {
      const standing = await standingCells(tables, catalog, at);
      const transitions = await takeTransitions(database, tables, catalog, { standing, at });
      const conditions = await takeConditions(database, tables, catalog, at);
      const hits = await correlation.take(database, tables, { standing, at });
      const again = await silences.take(tables, at);
      return {
        signals: [...again, ...conditions, ...transitions.signals, ...hits.signals],
        more: transitions.more || hits.more,
      };
    },
  };
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
