import { absorbedBy, isRootCause } from '../alerts/absorbed-by.ts';
import type { AlertSignal } from '../alerts/alert-signal.ts';
import type { Alert, AlertFate } from '../alerts/alert.ts';
import { suppressedBy } from '../alerts/suppressed-by.ts';
import { watchdogOf } from '../alerts/watchdogs.ts';
import type { Suppression } from '../alerts/alert-store.ts';
import { importanceOf } from '../routing/importance-of.ts';
import { maintenanceOf } from '../routing/maintenance-of.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Tables } from '../tickets/ledger.ts';
import { FINAL_STATES, type Ticket } from '../tickets/ticket.ts';
import type { Desk } from './desk.ts';
import { unexplained } from './grace-of-roots.ts';
import { subjectOf } from './received-of-signal.ts';
import { situationHere } from './situation-here.ts';
import { yearOf } from './ticket-number.ts';

/** Everything that was known before a batch of signals, read at once. */
export interface SignalContext {
  /** By id, and what still fires by fingerprint. */
  readonly alerts: ReadonlyMap<string, Alert>;
  readonly firing: ReadonlyMap<string, readonly Alert[]>;
  /** Newest ticket of each situation, or the open one that it was merged into. */
  readonly tickets: ReadonlyMap<string, Ticket>;
  /** Newest tickets of situations that were merged: what fired on them is still noted on them when it ends. */
  readonly merged: readonly Ticket[];
  readonly lastNumber: number;
  idOf(signal: AlertSignal): string;
  situationOf(signal: AlertSignal): string;
  fateOf(signal: AlertSignal, situation: string): AlertFate;
  /** Situation of the root cause that speaks for the signal. */
  rootOf(signal: AlertSignal): string | null;
  /** True when what silenced a firing alert, or explained it, is over: it is judged anew (SEMANTICS §4). */
  isJudgedAnew(alert: Alert): boolean;
}

export const alertIdOf = ({ fingerprint, startsAt }: AlertSignal): string => `${fingerprint}@${startsAt}`;

export async function signalContext(
  { alerts, ledger, catalog }: Desk,
  tables: Tables,
  signals: readonly AlertSignal[],
  at: Instant,
): Promise<SignalContext> {
  const fingerprints = [...new Set(signals.map(({ fingerprint }) => fingerprint))];
  const known = await alerts.byIdentity(tables, signals);
  const firing = await alerts.firingOf(tables, fingerprints);
  const firingRoots = await alerts.firingRoots(tables);
  const roots = [...firingRoots, ...signals.filter(firesAsRoot)];
  const alone = await unexplained(tables, known, { catalog, firing: firingRoots, at });
  const root = (signal: AlertSignal) => absorbedBy(signal, roots, catalog, at);
  const situationOf = (signal: AlertSignal) => situationHere(signal, catalog);
  const named = new Set(signals.flatMap((signal) => [signal, root(signal) ?? signal]).map(situationOf));
  const suppressions = await alerts.suppressions(tables, at);
  const newest = await ledger.bySituation(tables, [...named]);
  const tickets = await whereMerged(ledger, tables, newest);
  const over = await silencesOver(alerts, tables, tickets, at);
  const fate = (signal: AlertSignal, situation: string) =>
    fateOf({ catalog, suppressions, at, absorbed: root(signal) !== null }, signal, situation);
  return {
    alerts: new Map(known.map((alert) => [alert.id, alert])),
    firing: Map.groupBy(firing, ({ fingerprint }) => fingerprint),
    tickets,
    merged: [...newest.values()].filter(({ mergedInto }) => mergedInto !== null),
    lastNumber: await ledger.lastNumber(tables, yearOf(at)),
    idOf: alertIdOf,
    situationOf,
    fateOf: fate,
    isJudgedAnew: (alert) =>
      alone.has(alert.id) ||
      (alert.fate === 'suppressed'
        ? fate(alert, alert.situation) !== 'suppressed'
        : over.has(alert.ticket ?? '') && fate(alert, alert.situation) === 'ticket'),
    rootOf: (signal) => {
      const found = root(signal);
      return found === null ? null : situationOf(found);
    },
  };
}

/** What was merged goes on in the ticket it was merged into, as long as that one is open: one situation, one open ticket. */
async function whereMerged(
  ledger: Desk['ledger'],
  tables: Tables,
  newest: ReadonlyMap<string, Ticket>,
): Promise<ReadonlyMap<string, Ticket>> {
  const into = [...newest.values()].flatMap(({ mergedInto }) => mergedInto ?? []);
  if (into.length === 0) return newest;
  const targets = await ledger.load(tables, into);
  const going = ({ mergedInto }: Ticket): Ticket | undefined => {
    const target = mergedInto === null ? undefined : targets.get(mergedInto);
    return target === undefined || FINAL_STATES.includes(target.state) ? undefined : target;
  };
  return new Map([...newest].map(([situation, ticket]) => [situation, going(ticket) ?? ticket]));
}

/** Tickets whose verdict silenced their situation until an instant that has come. */
async function silencesOver(
  alerts: Desk['alerts'],
  tables: Tables,
  newest: ReadonlyMap<string, Ticket>,
  at: Instant,
): Promise<ReadonlySet<string>> {
  const rejected = [...newest.values()].filter(({ state }) => state === 'rejected').map(({ id }) => id);
  const silenced = await alerts.suppressionsOf(tables, rejected);
  return new Set(silenced.flatMap(({ ticket, until }) => (ticket !== null && until <= at ? [ticket] : [])));
}

const firesAsRoot = (signal: AlertSignal): boolean =>
  signal.status === 'firing' && signal.notTheWorld === null && isRootCause(signal);

interface Judging {
  readonly catalog: Catalog;
  readonly suppressions: readonly Suppression[];
  readonly at: Instant;
  readonly absorbed: boolean;
}

function fateOf({ catalog, suppressions, at, absorbed }: Judging, signal: AlertSignal, situation: string): AlertFate {
  if (watchdogOf(catalog.alerting.watchdogs, signal) !== null) return 'watchdog';
  const subject = subjectOf(catalog, signal);
  if (maintenanceOf(catalog, subject, at) !== null) return 'suppressed';
  if (suppressedBy(situation, suppressions, at) !== null) return 'suppressed';
  if (absorbed) return 'absorbed';
  return importanceOf(catalog, subject, at).ticket ? 'ticket' : 'not_routed';
}
