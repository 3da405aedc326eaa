import type { Database } from '../storage/database.ts';
import type { AlertStore } from './alert-store.ts';
import { ALERTS, alertValues } from './store/alert-row.ts';
import { Inbox, INBOX_TAKEN, cursorAt, moveCursor, pruneInbox, waitingDeliveries } from './store/inbox.ts';
import { changedBehind, lastChange } from './store/changed-alerts.ts';
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
    save: async (tables, alerts) => {
      if (alerts.length === 0) return;
      const last = new Map(alerts.map((alert) => [`${alert.startsAt} ${alert.fingerprint}`, alert]));
      const number = (await lastChange(tables)) + 1;
      const rows = [...last.values()].map((alert, index) => alertValues(alert, number + index));
      await writeRows(database, tables, ALERTS, rows);
    },
    lastChange,
    changedBehind,
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
