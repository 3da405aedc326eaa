import type { Alert } from '../../alerts/alert.ts';
import type { Operations } from '../../operations/operations.ts';
import {
  lastTransition,
  transitionsBehind,
  type NumberedTransition,
} from '../../sinks/sql-store/transitions-behind.ts';
import type { Database } from '../../storage/database.ts';
import type { LedgerRow } from '../../tickets/ledger.ts';
import type { TicketId } from '../../tickets/received.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Numbered, TailSource } from './tail.ts';

/** A row of the ledger with the ticket it belongs to as it stands now; null for what is no ticket's. */
export interface LedgerNews extends Numbered {
  readonly row: LedgerRow;
  readonly ticket: Ticket | null;
}

export interface AlertNews extends Numbered {
  readonly alert: Alert;
}

export type StateNews = NumberedTransition;

interface Ports {
  readonly operations: Operations;
  readonly database: Database;
}

export const ledgerSource = ({ operations, database: { kysely } }: Ports): TailSource<LedgerNews> => ({
  head: async () => (await operations.ledger.head(kysely)).position,
  behind: async (after, limit) => {
    const rows = await operations.ledger.rows(kysely, { after, limit });
    const ids = [...new Set(rows.map(({ stream }) => stream as TicketId))];
    const tickets = await operations.ledger.load(kysely, ids);
    return rows.map((row) => ({
      ...{ position: row.position, row, ticket: tickets.get(row.stream as TicketId) ?? null },
    }));
  },
  watch: (wake) => operations.watch(wake),
});

/** An alert that opened no ticket is nobody's change; it is found at the next look. */
export const alertSource = ({ operations, database: { kysely } }: Ports): TailSource<AlertNews> => ({
  head: () => operations.alerts.lastChange(kysely),
  behind: (after, limit) => operations.alerts.changedBehind(kysely, after, limit),
  watch: (wake) => operations.watch(wake),
});

/** The first river tells nobody when it has judged; states are looked at now and then. */
export const stateSource = ({ database: { kysely } }: Pick<Ports, 'database'>): TailSource<StateNews> => ({
  head: () => lastTransition(kysely),
  behind: (after, limit) => transitionsBehind(kysely, after, limit),
  watch: () => () => undefined,
});
