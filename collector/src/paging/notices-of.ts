import type { Catalog } from '../catalog/catalog.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { importanceOf } from '../routing/importance-of.ts';
import type { Holder } from '../tickets/received.ts';
import { subjectOfTicket } from '../tickets/subject-of-ticket.ts';
import type { TicketEvent } from '../tickets/ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Notice, NoticeTarget } from './notice.ts';
import { isQuiet } from './quiet-events.ts';
import {
  approverTargets,
  arrivalTargets,
  centerTarget,
  contactOf,
  dispatchTargets,
  roleTargets,
  STAFF,
  supportTargets,
} from './targets-of.ts';
import type { PageReason } from './page.ts';

type Told = readonly [reason: PageReason, targets: readonly NoticeTarget[]];

/** Who is told of an event, and why. Most events tell nobody: they are on the screens. */
export function noticesOf(event: TicketEvent, ticket: Ticket, catalog: Catalog, id: string): readonly Notice[] {
  const { severity, domain } = ticket;
  return told(event, ticket, catalog)
    .filter(([, targets]) => targets.length > 0)
    .map(([reason, targets]) => ({ id, reason, severity, domain, ticket: ticket.id, targets }));
}

function told(event: TicketEvent, ticket: Ticket, catalog: Catalog): readonly Told[] {
  const center = (role: 'ioc_shift_lead' | 'ioc_operator' | 'office_chief' | 'chair') => centerTarget(catalog, role);
  if (isQuiet(event)) return [];
  switch (event.type) {
    case 'TicketReceived':
    case 'TicketRecurred':
      return arrival(ticket, catalog, event.at);
    case 'SeverityChanged':
      return [['importance', important(ticket, catalog, event.at)]];
    case 'TicketDispatched':
      return [
        ['dispatched', dispatchTargets(ticket, event.lead)],
        ['support', supportTargets(ticket, event.supporting)],
      ];
    case 'TicketReturned':
      return [['returned', [center('ioc_shift_lead')]]];
    case 'ArbitrationRaised':
      return [['returned', [center(event.to)]]];
    case 'SupportAsked':
      return [['support', [contactOf(event.unit)]]];
    case 'ExtensionRequested':
      return [['extension', [center('office_chief'), center('ioc_shift_lead')]]];
    case 'ExtensionGranted':
    case 'ExtensionRefused':
      return [['extension', ticket.lead === null ? [] : [contactOf(ticket.lead)]]];
    case 'MobilizationRequested':
      return [['mobilization', [center('chair')]]];
    case 'MobilizationApproved':
    case 'MobilizationRefused':
      return [['mobilization', [center('ioc_shift_lead'), ...mobilized(event, ticket)]]];
    case 'MobilizationOutlasted':
      return [['mobilization', [center('ioc_shift_lead'), center('office_chief')]]];
    case 'DeadlineMissed':
      return [['overdue', holderTargets(event, catalog)]];
    case 'TicketEscalated':
      return [['escalated', roleTargets(catalog, ticket, event.to)]];
    case 'UnitNudged':
      return [[event.inNameOfChair ? 'nudged' : 'reminder', nudged(event)]];
    case 'TicketResolved':
      return [['resolved', [center('ioc_operator')]]];
    case 'TicketReopened':
      return [['reopened', ticket.lead === null ? [] : [contactOf(ticket.lead)]]];
    case 'AdjustmentEntered':
      return [['adjustment', approverTargets(catalog, event.approver)]];
    case 'ExplanationGiven':
      return [['explanation', [center('ioc_shift_lead')]]];
    default:
      return unreachable(event);
  }
}

/** Staff verify it; leaders among the plan's pages, and those of the importance rules, are told what came, unless it is a drill. */
function arrival(ticket: Ticket, catalog: Catalog, at: number): readonly Told[] {
  const targets = arrivalTargets(catalog, ticket);
  const leaders = ticket.drill ? [] : targets.filter(({ role }) => !STAFF.includes(role));
  return [
    ['verify', targets.filter(({ role }) => STAFF.includes(role))],
    ['importance', [...leaders, ...important(ticket, catalog, at)]],
  ];
}

const important = (ticket: Ticket, catalog: Catalog, at: number): readonly NoticeTarget[] =>
  ticket.drill ? [] : roleTargets(catalog, ticket, importanceOf(catalog, subjectOfTicket(ticket), at).tell);

const mobilized = (event: Extract<TicketEvent, { request: string }>, ticket: Ticket): readonly NoticeTarget[] =>
  event.type === 'MobilizationApproved'
    ? (ticket.mobilizations.find(({ request }) => request === event.request)?.units ?? []).map((unit) => ({
        role: 'unit_head',
        unit,
      }))
    : [];

/** In the Chairman's name the head of the unit hears it too (QĐ 1670/QĐ-UBND, Điều 5.2). */
const nudged = ({ unit, inNameOfChair }: Extract<TicketEvent, { type: 'UnitNudged' }>): readonly NoticeTarget[] => [
  contactOf(unit),
  ...(inNameOfChair ? [{ role: 'unit_head' as const, unit }] : []),
];

function holderTargets(
  { of, step, holder }: Extract<TicketEvent, { type: 'DeadlineMissed' }>,
  catalog: Catalog,
): readonly NoticeTarget[] {
  if (of === 'support' && step !== null) return [contactOf(step as Extract<Holder, { kind: 'unit' }>['unit'])];
  return [holder.kind === 'unit' ? contactOf(holder.unit) : centerTarget(catalog, 'ioc_shift_lead')];
}
