import type { Database } from '../storage/database.ts';
import type { AlertStore } from './alert-store.ts';
import { ALERTS, alertValues } from './store/alert-row.ts';
import { Inbox, INBOX_TAKEN, cursorAt, moveCursor, pruneInbox, waitingDeliveries } from './store/inbox.ts';
import { alertsOf, byIdentity, firingOf, firingRoots, listAlerts } from './store/read-alerts.ts';
import { suppress, suppressionsAt, suppressionsOf } from './store/suppressions.ts';
import { lastHeard, noteHeard } from './store/watchdogs-heard.ts';
import { writeRows } from './store/write-rows.ts';

/** Alerts in the collector's own database, SQLite or PostgreSQL. */
export function sqlAlertStore(database: Database): AlertStore {
  const inbox = new Inbox(database);
  const { dialect } = database;
  return {
    receive: (delivery) => inbox.receive(delivery),
    waiting: waitingDeliveries,
    taken: async (tables, upTo) => {
      if (upTo > (await cursorAt(tables, INBOX_TAKEN))) await moveCursor(tables, INBOX_TAKEN, upTo);
    },
    byIdentity: (tables, identities) => byIdentity(dialect, tables, identities),
    firingOf: (tables, fingerprints) => firingOf(dialect, tables, fingerprints),
    save: (tables, alerts) => {
      const last = new Map(alerts.map((alert) => [`${alert.startsAt} ${alert.fingerprint}`, alert]));
      return writeRows(database, tables, ALERTS, [...last.values()].map(alertValues));
    },
    list: listAlerts,
    suppress,
    suppressions: suppressionsAt,
    suppressionsOf,
    firing: (tables, producers) => alertsOf(tables, producers, Infinity),
    recent: alertsOf,
    firingRoots,
    heard: noteHeard,
    lastHeard,
    prune: pruneInbox,
  };
}
