import type { AccountStore } from '../accounting/account-store.ts';
import type { AlertStore } from '../alerts/alert-store.ts';
import type { Producer } from '../alerts/alert-signal.ts';
import type { AlertSignal } from '../alerts/alert-signal.ts';
import type { Agenda } from '../agenda/agenda-item.ts';
import type { PersonId } from '../catalog/person.ts';
import type { DutyStore } from '../duty/duty.ts';
import type { Instant } from '../kernel/clock.ts';
import type { PageStore } from '../paging/page.ts';
import type { Actor } from '../tickets/actor.ts';
import type { Ledger, Tables } from '../tickets/ledger.ts';
import type { TicketId, TextRef, Received, TicketKind, FigureSaid } from '../tickets/received.ts';
import type { CommandRefusal, TicketCommand } from '../tickets/ticket-command.ts';
import type { TicketEvent } from '../tickets/ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Vault } from '../tickets/vault.ts';

/** A command as people say it: texts instead of references; they are put into the vault in the same transaction. */
export type WithTexts<Command> = Command extends unknown
  ? {
      readonly [Key in keyof Command]: TextRef extends Command[Key]
        ? Exclude<Command[Key], TextRef> | string
        : Command[Key];
    }
  : never;
export type CommandInput = WithTexts<TicketCommand>;

export interface CommandRequest {
  readonly ticket: TicketId;
  /** Events the caller has seen; null = whatever stands (the agenda, a link). */
  readonly expectedSeq: number | null;
  /** The same key again answers what the first one did, and does nothing. */
  readonly idempotencyKey: string | null;
  readonly command: CommandInput;
  readonly actor: Actor;
  readonly at: Instant;
}

/** What a person opens: a report by phone, an instruction, a directive, a data request, a complaint about a figure, a citizen's report. */
export interface OpenRequest {
  readonly kind: Exclude<TicketKind, 'alert' | 'late_data' | 'source_fault' | 'case'> | 'alert';
  readonly domain: Received['domain'];
  readonly unit: Received['unit'];
  readonly indicator: Received['indicator'];
  readonly severity: Received['severity'];
  readonly text: string;
  /** Caller or citizen: encrypted apart, masked for everybody but the center. */
  readonly person: { readonly name: string; readonly phone: string; readonly place: string } | null;
  readonly lead: Received['plan']['lead'];
  readonly documentNumber: string | null;
  readonly dueAt: Instant | null;
  /** Of an instruction: the leader who gave it. */
  readonly givenBy: PersonId | null;
  readonly figure: FigureSaid | null;
  readonly drill: boolean;
  readonly idempotencyKey: string | null;
  readonly actor: Actor;
  readonly at: Instant;
}

export type CommandResult =
  | { readonly ok: true; readonly ticket: Ticket; readonly events: readonly TicketEvent[] }
  /** `changed meanwhile`: somebody else was first; `ticket` is what stands now. */
  | {
      readonly ok: false;
      readonly refusal: CommandRefusal | 'changed meanwhile' | 'unknown ticket';
      readonly ticket: Ticket | null;
      /** Until when it would have been possible. */
      readonly until?: Instant;
    };

/** What everybody who watches is told after a commit. */
export interface Change {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

/** The second river, built and ready (docs/adr/0004). */
export interface Operations {
  /** Durable when it resolves; acted upon right after. */
  receive(producer: Producer, body: string): Promise<void>;
  /** Signals of our own producers, in one transaction. */
  signal(signals: readonly AlertSignal[], at: Instant): Promise<readonly Change[]>;
  execute(request: CommandRequest): Promise<CommandResult>;
  /** As a part of the caller's transaction, which what it throws (`Refusal`) undoes; to be told once that is committed. */
  executeWithin(tables: Tables, request: CommandRequest): Promise<readonly Change[]>;
  /** Tells whoever watches of what was committed by the caller. */
  committed(changes: readonly Change[]): Promise<void>;
  open(request: OpenRequest): Promise<CommandResult>;
  /** Everything due up to `at`: deliveries that wait, agenda, pages. Resolves when it is done. */
  work(at: Instant): Promise<void>;
  /** As of the last look at the agenda. */
  nextDueAt(): Instant | null;
  /** Called after each commit, in order. Returns the unsubscribing. */
  watch(listener: (changes: readonly Change[]) => void): () => void;
  readonly ledger: Ledger;
  readonly alerts: AlertStore;
  readonly agenda: Agenda;
  readonly pages: PageStore;
  readonly duty: DutyStore;
  readonly vault: Vault;
  readonly accounts: AccountStore;
  stop(): Promise<void>;
}
