import type { LeadersOverview, OverviewDecision } from '@vnioc/contract/leaders-overview.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Actor } from '../../tickets/actor.ts';
import { ARBITRATED_FROM } from '../../tickets/decide-dispatch.ts';
import { possibilities } from '../../tickets/possibilities.ts';
import type { TicketCommandType } from '../../tickets/ticket-command.ts';
import type { TicketEvent } from '../../tickets/ticket-event.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { onTicket } from '../tickets/caller.ts';
import { notesOf, refsIn } from '../tickets/ticket-texts.ts';

const MOST = 50;

const COMMAND: Readonly<Record<OverviewDecision['kind'], TicketCommandType>> = {
  mobilization: 'approveMobilization',
  arbitration: 'arbitrate',
  extension: 'grantExtension',
  step: 'completeStep',
};

/** What somebody still has to say about a ticket. */
interface Pending {
  readonly kind: OverviewDecision['kind'];
  readonly request: string | null;
  readonly forChair: boolean;
}

interface Waiting {
  readonly ticket: Ticket;
  readonly pending: Pending;
  readonly dueAt: Instant | null;
}

/**
 * Whatever waits for a decision of the leaders, the chair's own first, then by its due instant, what has none last. Only
 * the first of them are told in full; all are counted.
 */
export async function decisionsOf(
  open: readonly Ticket[],
  actor: Actor,
  services: ApiServices,
): Promise<Pick<LeadersOverview, 'decisions' | 'decisionsInAll'>> {
  const waiting = waitingIn(open);
  const told = waiting.slice(0, MOST).map((one) => decisionOf(one, actor, services));
  const forChair = waiting.filter(({ pending }) => pending.forChair).length;
  return { decisions: await Promise.all(told), decisionsInAll: { waiting: waiting.length, forChair } };
}

export const waitingIn = (open: readonly Ticket[]): readonly Waiting[] =>
  open
    .flatMap((ticket) => pendingOf(ticket).map((pending) => ({ ticket, pending, dueAt: dueAtOf(ticket, pending) })))
    .toSorted(
      (a, b) =>
        Number(b.pending.forChair) - Number(a.pending.forChair) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0,
    );

const dueAtOf = ({ steps, custody }: Ticket, { request }: Pending): Instant | null =>
  steps.find(({ id }) => id === request)?.dueAt ?? custody?.dueAt ?? null;

function pendingOf({ mobilizations, state, returns, steps }: Ticket): readonly Pending[] {
  const arbitrates = state === 'returned' && returns >= ARBITRATED_FROM;
  return [
    ...mobilizations
      .filter((one) => one.state === 'requested')
      .map(({ request }): Pending => ({ kind: 'mobilization', request, forChair: true })),
    ...(arbitrates ? [{ kind: 'arbitration', request: null, forChair: returns > ARBITRATED_FROM } as const] : []),
    ...(state === 'extension_requested' ? [{ kind: 'extension', request: null, forChair: false } as const] : []),
    ...steps
      .filter((step) => step.state === 'open' && step.role === 'chair')
      .map(({ id }): Pending => ({ kind: 'step', request: id, forChair: true })),
  ];
}

async function decisionOf(
  { ticket, pending: { kind, request, forChair }, dueAt }: Waiting,
  actor: Actor,
  services: ApiServices,
): Promise<OverviewDecision> {
  const { operations, database, rulesOf, clocks } = services;
  const events = await operations.ledger.eventsOf(database.kysely, ticket.id);
  const asked = events.findLast((event) => isRequest(event, kind, request));
  const notes = asked === undefined ? new Map() : await notesOf(refsIn(asked), services);
  const can = possibilities(ticket, onTicket(actor, ticket), clocks.office.now(), rulesOf(ticket));
  const mobilization = ticket.mobilizations.find((one) => one.request === request);
  const sopStep = rulesOf(ticket).sop?.steps.find(({ id }) => id === request);
  return {
    ...{ kind, ticket: ticket.id, number: ticket.number, seq: ticket.seq, domain: ticket.domain, unit: ticket.unit },
    ...{ title: { vi: ticket.title.vi, en: ticket.title.en }, lead: ticket.lead, request, forChair },
    units: mobilization?.units ?? [],
    until: mobilization?.until ?? null,
    rightUnit: kind === 'arbitration' ? (ticket.rightUnit ?? null) : null,
    askedAt: asked?.at ?? ticket.lastEventAt,
    note: ([...notes.values()][0] as string | null | undefined) ?? null,
    committedAt: kind === 'extension' ? (ticket.extension?.committedAt ?? null) : null,
    dueAt,
    clock: ticket.custody?.clock ?? null,
    action: sopStep === undefined ? null : { vi: sopStep.action, en: sopStep.actionEn },
    mayDecide: can.some(({ command, allowed }) => allowed && command === COMMAND[kind]),
  };
}

function isRequest(event: TicketEvent, kind: Pending['kind'], request: string | null): boolean {
  if (kind === 'mobilization') return event.type === 'MobilizationRequested' && event.request === request;
  if (kind === 'arbitration') return event.type === 'TicketReturned';
  if (kind === 'extension') return event.type === 'ExtensionRequested';
  return event.type === 'StepOpened' && event.step === request;
}
