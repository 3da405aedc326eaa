import type { Scope } from '../../access/scope.ts';
import { inTicketScope, unitsOfTicket } from '../../access/ticket-scope.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { StreamTopic } from '@vnioc/contract/stream.ts';
import { ticketItem } from '../tickets/ticket-item.ts';
import type { LedgerNews } from './tail-sources.ts';

export interface Message {
  readonly event: string;
  readonly data: unknown;
}

/** Events after which somebody's account of a period reads otherwise. */
const ACCOUNTED: ReadonlySet<string> = new Set([
  ...['TicketDispatched', 'TicketAccepted', 'TicketReturned', 'TicketResolved', 'TicketReopened', 'TicketClosed'],
  ...['DeadlineMissed', 'ExplanationGiven', 'ExplanationAnswered', 'AccountAdjusted', 'TicketRated', 'PeriodClosed'],
]);

interface Happened {
  readonly type: string;
  readonly at: Instant;
  readonly seq: number;
  readonly period?: string;
  readonly unit?: string;
}

/** What of the ledger one listener is told. Remembers which tickets it was shown, to say when one leaves its scope. */
export class TicketMessages {
  readonly #shown = new Set<string>();
  readonly #topics: ReadonlySet<StreamTopic>;

  constructor(topics: ReadonlySet<StreamTopic>) {
    this.#topics = topics;
  }

  of({ row, ticket }: LedgerNews, scope: Scope, now: Instant): readonly Message[] {
    const happened = JSON.parse(row.body) as Happened;
    if (ticket === null) return this.#closing(happened, scope);
    if (!inTicketScope(scope, ticket)) {
      const wasShown = this.#shown.delete(ticket.id);
      return wasShown ? [{ event: 'ticket-left', data: { ticket: ticket.id } }] : [];
    }
    this.#shown.add(ticket.id);
    const { type, at } = happened;
    const told: Message[] = [];
    if (this.#topics.has('tickets'))
      told.push({ event: 'ticket', data: { type, at, seq: row.seq, ticket: ticketItem(ticket, now) } });
    if (this.#topics.has('accounts') && ACCOUNTED.has(type) && mayAccount(scope, ticket))
      told.push({ event: 'account', data: { type, at, ticket: ticket.id, units: unitsSeen(scope, ticket) } });
    return told;
  }

  #closing({ type, at, period, unit }: Happened, scope: Scope): readonly Message[] {
    if (type !== 'PeriodClosed' || !this.#topics.has('accounts') || unit === undefined) return [];
    const sees = scope.grants.some(
      ({ permissions, units }) => permissions.has('read accounts') && (units as ReadonlySet<string>).has(unit),
    );
    return sees ? [{ event: 'account', data: { type, at, period, units: [unit] } }] : [];
  }
}

type Seen = Parameters<typeof inTicketScope>[1];

const mayAccount = (scope: Scope, ticket: Seen): boolean => inTicketScope(scope, ticket, 'read accounts');

const unitsSeen = ({ grants }: Scope, ticket: Seen): readonly string[] =>
  [...new Set(unitsOfTicket(ticket))].filter((unit) =>
    grants.some(({ permissions, units }) => permissions.has('read accounts') && units.has(unit)),
  );
