import type { Event } from '../../events/event.ts';
import { insertMany } from './insert-many.ts';
import type { SinkDatabase, SinkTransaction } from './sink-database.ts';

const EVENTS = {
  table: 'events',
  columns: {
    id: 'text',
    source: 'text',
    domain: 'text',
    kind: 'text',
    unit: 'text',
    asset: 'text',
    at: 'bigint',
    known_at: 'bigint',
    severity: 'text',
    keys: 'text',
  },
  conflict: 'on conflict do nothing',
} as const;

const eventRow = (one: Event): (string | number | null)[] => [
  one.id,
  one.source,
  one.domain,
  one.kind,
  one.unit,
  one.asset,
  one.at,
  one.knownAt,
  one.severity,
  JSON.stringify(one.keys),
];

/** Returns how many were new; one that is known stays as it is. */
export const writeEvents = (
  database: SinkDatabase,
  transaction: SinkTransaction,
  events: readonly Event[],
): Promise<number> => insertMany(database, transaction, EVENTS, events.map(eventRow));
