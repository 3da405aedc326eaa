import type { AlertSignal } from '../alerts/alert-signal.ts';
import { parseDelivery } from '../alerts/parse-delivery.ts';
import { heardIn } from '../alerts/watchdogs.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Tables } from '../tickets/ledger.ts';
import { addPages, commit, pagingAt, type Desk } from './desk.ts';
import { endsOfGrace } from './grace-of-roots.ts';
import type { Change } from './operations.ts';
import { importancePages } from './importance-pages.ts';
import { signalContext } from './signal-context.ts';
import { TakingSignals } from './take-signals.ts';

/** Deliveries taken in one transaction: enough to be quick, few enough that others may write between. */
const DELIVERIES = 500;

/** Alerts acted upon in one transaction; a delivery is never split. */
const ENOUGH_SIGNALS = 500;

export interface TakenInbox {
  readonly changes: readonly Change[];
  readonly more: boolean;
  /** What was wrong with deliveries, as sentences without their content. */
  readonly faults: readonly { readonly vi: string; readonly en: string }[];
  /** Alerts that the sender left out; the reconciling poll fetches them. */
  readonly truncated: number;
}

/** Acts upon the oldest deliveries that wait: they are taken and acted upon in one transaction, or not at all. */
export function takeInbox(desk: Desk, at: Instant): Promise<TakenInbox> {
  return desk.database.writeExclusively(async (tables) => {
    const rows = await desk.alerts.waiting(tables, DELIVERIES);
    const signals: AlertSignal[] = [];
    const faults: { vi: string; en: string }[] = [];
    let [truncated, taken] = [0, 0];
    for (const { producer, body, receivedAt, position } of rows) {
      const parsed = parseDelivery(producer, body, { catalog: desk.catalog, at: receivedAt });
      signals.push(...parsed.signals);
      faults.push(...parsed.faults);
      [truncated, taken] = [truncated + parsed.truncated, position];
      if (signals.length >= ENOUGH_SIGNALS) break;
    }
    if (taken > 0) await desk.alerts.taken(tables, taken);
    const changes = await takeSignals(desk, tables, signals, at);
    const more = rows.length > 0 && (rows.length === DELIVERIES || rows.at(-1)?.position !== taken);
    return { changes, more, faults, truncated };
  });
}

/** Lets signals happen inside a transaction that is open: alerts, tickets and all that follows from them. */
export async function takeSignals(
  desk: Desk,
  tables: Tables,
  signals: readonly AlertSignal[],
  at: Instant,
): Promise<readonly Change[]> {
  if (signals.length === 0) return [];
  const { watchdogs } = desk.catalog.alerting;
  const heard = heardIn(watchdogs, signals);
  if (heard.length > 0) await desk.alerts.heard(tables, heard, at);
  const context = await signalContext(desk, tables, signals, at);
  const { bench, alerts } = new TakingSignals(desk, context, at).take(signals);
  await desk.alerts.save(tables, alerts);
  const graces = endsOfGrace(alerts, desk.catalog, at);
  if (graces.length > 0) await desk.agenda.replaceMany(tables, new Map(graces.map((item) => [item.subject, [item]])));
  const changes = bench.changes();
  await commit(desk, tables, changes, at);
  await addPages(desk, tables, importancePages(alerts, context, await pagingAt(desk, tables, at), at));
  return changes.map(({ after, events }) => ({ ticket: after, events }));
}
