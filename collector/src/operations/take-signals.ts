import type { Alert, AlertFate } from '../alerts/alert.ts';
import type { AlertSignal } from '../alerts/alert-signal.ts';
import { situationOf } from '../alerts/situation-of.ts';
import type { Instant } from '../kernel/clock.ts';
import type { TicketCommand } from '../tickets/ticket-command.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { SYSTEM } from '../tickets/actor.ts';
import { decide } from '../tickets/decide.ts';
import { receive } from '../tickets/receive.ts';
import type { TicketId } from '../tickets/received.ts';
import { FINAL_STATES } from '../tickets/ticket.ts';
import { rulesOf, type Desk } from './desk.ts';
import { mayRecur } from './may-recur.ts';
import { planOfSignal, receivedOfSignal, subjectOf } from './received-of-signal.ts';
import type { SignalContext } from './signal-context.ts';
import { ticketNumber, yearOf } from './ticket-number.ts';
import { Workbench } from './workbench.ts';

const RANK = { info: 0, warning: 1, critical: 2 } as const;

/** What a batch of signals did, ready to be committed. */
export interface Taken {
  readonly bench: Workbench;
  readonly alerts: readonly Alert[];
}

/**
 * Lets a batch of signals happen, in order (SEMANTICS §4): each becomes or continues an alert; a situation without an open
 * ticket gets one; what is absorbed, suppressed or no matter of the world is recorded and opens none.
 */
export class TakingSignals {
  readonly #desk: Desk;
  readonly #context: SignalContext;
  readonly #at: Instant;
  #lastNumber: number;
  readonly #bench = new Workbench();
  readonly #touched = new Map<string, Alert>();
  readonly #bySituation: Map<string, TicketId>;

  constructor(desk: Desk, context: SignalContext, at: Instant) {
    [this.#desk, this.#context, this.#at, this.#lastNumber] = [desk, context, at, context.lastNumber];
    this.#bench.put([...context.tickets.values(), ...context.merged]);
    this.#bySituation = new Map([...context.tickets].map(([situation, { id }]) => [situation, id]));
  }

  take(signals: readonly AlertSignal[]): Taken {
    for (const signal of signals) {
      if (signal.notTheWorld !== null) this.#notTheWorld(signal);
      else if (signal.status === 'resolved') this.#resolved(signal);
      else this.#fires(signal);
    }
    return { bench: this.#bench, alerts: [...this.#touched.values()] };
  }

  #known(signal: AlertSignal): Alert | undefined {
    const id = this.#context.idOf(signal);
    return this.#touched.get(id) ?? this.#context.alerts.get(id);
  }

  #save(alert: Alert): void {
    this.#touched.set(alert.id, alert);
  }

  #fires(signal: AlertSignal): Alert {
    const known = this.#known(signal);
    if (known !== undefined && known.endedAt === null && !this.#context.isJudgedAnew(known)) {
      const seen = { ...known, lastSeenAt: this.#at };
      this.#save(seen);
      return seen;
    }
    this.#endEarlier(signal);
    const situation = this.#context.situationOf(signal);
    const fate = this.#context.fateOf(signal, situation);
    const ticket = this.#ticketFor(signal, situation, fate);
    const alert: Alert = {
      ...signal,
      ...{ id: this.#context.idOf(signal), situation, fate, ticket: ticket?.id ?? null },
      ...{ receivedAt: known?.receivedAt ?? this.#at, lastSeenAt: this.#at, endedAt: null },
    };
    this.#save(alert);
    return alert;
  }

  /** The same alert with another start is another one: the earlier ended without a word. */
  #endEarlier(signal: AlertSignal): void {
    for (const alert of this.#firing(signal.fingerprint)) this.#end(alert, alert);
  }

  #firing(fingerprint: string): readonly Alert[] {
    const stored = (this.#context.firing.get(fingerprint) ?? []).filter(({ id }) => !this.#touched.has(id));
    const here = [...this.#touched.values()].filter((alert) => alert.fingerprint === fingerprint);
    return [...stored, ...here].filter(({ endedAt }) => endedAt === null);
  }

  /** What fired and was resolved while nobody listened gets its ticket all the same (facts/telemetry.md §4). */
  #resolved(signal: AlertSignal): void {
    const known = this.#known(signal);
    const firing = this.#firing(signal.fingerprint);
    if (known === undefined && firing.length === 0) this.#end(this.#fires(signal), signal);
    for (const alert of firing) this.#end(alert, signal);
  }

  #end(alert: Alert, { startsAt, severity, fingerprint }: AlertSignal): void {
    this.#save({ ...alert, endedAt: this.#at });
    if (alert.fate !== 'ticket' || alert.ticket === null) return;
    const note = { type: 'noteAlert', fingerprint, startsAt, severity, status: 'resolved', reason: null } as const;
    this.#do(alert.ticket as TicketId, note);
  }

  #notTheWorld(signal: AlertSignal): void {
    const situation = this.#context.situationOf(signal);
    const known = this.#known(signal);
    const [ended, reason] = [signal.status === 'resolved' ? this.#at : null, signal.notTheWorld];
    const times = { receivedAt: known?.receivedAt ?? this.#at, lastSeenAt: this.#at, endedAt: ended };
    const fate = known?.fate ?? 'pipeline_fault';
    const ticket = known?.ticket ?? null;
    this.#save({ ...signal, id: this.#context.idOf(signal), situation, fate, ticket, ...times });
    const { fingerprint, startsAt, severity } = signal;
    const open = ticket === null ? null : this.#bench.ticket(ticket as TicketId);
    if (open !== null) {
      this.#do(open.id, { type: 'noteAlert', fingerprint, startsAt, severity, status: 'not_the_world', reason });
    }
  }

  #ticketFor(signal: AlertSignal, situation: string, fate: AlertFate): Ticket | null {
    if (fate === 'absorbed') return this.#absorb(signal);
    if (fate !== 'ticket') return null;
    const id = this.#bySituation.get(situation);
    const earlier = id === undefined ? null : this.#bench.ticket(id);
    const ticket =
      earlier === null || !this.#goesOn(earlier) ? this.#open(signal, situation) : this.#again(earlier, signal);
    this.#noteFiring(ticket, signal);
    return this.#bench.ticket(ticket.id);
  }

  #goesOn(ticket: Ticket): boolean {
    return !FINAL_STATES.includes(ticket.state) || mayRecur(ticket, this.#desk.catalog, this.#at);
  }

  #open(signal: AlertSignal, situation: string): Ticket {
    this.#lastNumber += 1;
    const id = ticketNumber(yearOf(this.#at), this.#lastNumber);
    const received = receivedOfSignal(this.#desk.catalog, signal, situation, id, this.#at);
    const events = receive(id, received, this.#at, SYSTEM.ref, rulesOf(this.#desk, received.plan));
    this.#bySituation.set(situation, id);
    return this.#bench.happened(id, events);
  }

  #again(ticket: Ticket, signal: AlertSignal): Ticket {
    const severity = RANK[signal.severity] > RANK[ticket.severity] ? signal.severity : ticket.severity;
    const plan = () => planOfSignal(this.#desk.catalog, signal, severity, this.#at);
    if (FINAL_STATES.includes(ticket.state)) this.#do(ticket.id, { type: 'recur', plan: plan() });
    if (severity !== ticket.severity) {
      this.#do(ticket.id, { type: 'changeSeverity', severity, plan: plan(), reason: 'alert' });
    }
    return this.#bench.ticket(ticket.id) as Ticket;
  }

  #noteFiring(ticket: Ticket, { fingerprint, startsAt, severity }: AlertSignal): void {
    this.#do(ticket.id, { type: 'noteAlert', fingerprint, startsAt, severity, status: 'firing', reason: null });
  }

  /** The root cause's ticket lists what it stopped; before that ticket is there, the list of alerts does. */
  #absorb(signal: AlertSignal): Ticket | null {
    const root = this.#context.rootOf(signal);
    const id = root === null ? undefined : this.#bySituation.get(root);
    const ticket = id === undefined ? null : this.#bench.ticket(id);
    if (ticket === null || FINAL_STATES.includes(ticket.state)) return null;
    const subject = subjectOf(this.#desk.catalog, signal);
    const [unit, domain] = [subject.unit ?? this.#desk.catalog.site.root, subject.domain ?? ticket.domain];
    this.#do(ticket.id, { type: 'noteDependant', situation: situationOf(signal), unit, domain });
    return this.#bench.ticket(ticket.id);
  }

  #do(id: TicketId, command: TicketCommand): void {
    const ticket = this.#bench.ticket(id);
    if (ticket === null) return;
    const decided = decide(ticket, command, SYSTEM, this.#at, rulesOf(this.#desk, ticket.plan));
    if (decided.ok) this.#bench.happened(id, decided.value);
  }
}
