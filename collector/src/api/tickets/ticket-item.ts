import type { TicketItem } from '@vnioc/contract/tickets.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Holder } from '../../tickets/received.ts';
import type { Custody, Ticket } from '../../tickets/ticket.ts';

/** When a ticket was received first. */
export const receivedAtOf = ({ cycles, lastEventAt }: Ticket): Instant => cycles[0]?.receivedAt ?? lastEventAt;

/** A ticket as a line of a list; `now` decides whether it is overdue. */
export const ticketItem = (ticket: Ticket, now: Instant): TicketItem => ({
  ...identityOf(ticket),
  ...{ state: ticket.state, lead: ticket.lead, supporting: ticket.supporting, emergency: ticket.emergency },
  support: ticket.support.map(({ unit, askedAt, dueAt, answeredAt }) => ({ unit, askedAt, dueAt, answeredAt })),
  ...{ verified: ticket.verified, custody: ticket.custody && custodyOf(ticket.custody) },
  overdue: isOverdue(ticket, now),
  ...{ receivedAt: receivedAtOf(ticket), lastEventAt: ticket.lastEventAt, acceptDueAt: ticket.acceptDueAt },
  ...{ resolveDueAt: ticket.resolveDueAt, committedAt: ticket.committedAt ?? null },
  ...{ escalation: ticket.escalation, returns: ticket.returns },
  cycles: ticket.cycles.length,
});

const identityOf = (ticket: Ticket) => ({
  ...{ id: ticket.id, number: ticket.number, seq: ticket.seq, kind: ticket.kind, domain: ticket.domain },
  ...{ indicator: ticket.indicator, unit: ticket.unit, severity: ticket.severity, drill: ticket.drill },
  title: { vi: ticket.title.vi, en: ticket.title.en },
  ...{ situation: ticket.situation, documentNumber: ticket.documentNumber },
});

const custodyOf = ({ holder, phase, since, dueAt, clock }: Custody) => ({
  holder: holderSaid(holder),
  ...{ phase, since, dueAt, clock },
});

export const holderSaid = (holder: Holder): { readonly kind: Holder['kind']; readonly unit?: string } =>
  holder.kind === 'unit' ? { kind: holder.kind, unit: holder.unit } : { kind: holder.kind };

/** The clock in whose hands it is has run out, or the one for its acceptance. */
export const isOverdue = ({ custody, acceptDueAt }: Ticket, now: Instant): boolean =>
  custody !== null && [custody.dueAt, acceptDueAt].some((due) => due !== null && due < now);
