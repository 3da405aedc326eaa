import type { Desk, DeskRow } from '@vnioc/contract/desk.ts';
import type { TicketContact } from '@vnioc/contract/ticket-time.ts';
import { may } from '../../access/scope.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import { measure } from '../../kernel/working-time.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import type { ApiRequest } from '../route.ts';
import { markOfRights } from '../stream/rights-of-listener.ts';
import { contactsNow, type Contacts } from '../tickets/contacts-now.ts';
import { deskCounts } from './desk-counts.ts';
import { deskLights } from './desk-lights.ts';
import { fingerprint, type DeskRevision } from './desk-revision.ts';
import { aged, deskRows } from './desk-row.ts';
import { openTickets } from './open-tickets.ts';

/** The whole desk of one reader, with what it was made of. */
export interface DeskNow {
  readonly revision: DeskRevision;
  readonly tickets: readonly Ticket[];
  readonly desk: Omit<Desk, 'revision' | 'since' | 'gone'>;
}

export async function deskNow(request: ApiRequest, services: ApiServices): Promise<DeskNow> {
  const { scope, language, query } = request;
  const { catalog, clocks } = services;
  const asOf = clocks.office.now();
  const { position, tickets, truncated } = await openTickets(request, services);
  const all = await contactsNow(services, asOf);
  const contactKey = (ticket: Ticket) => (inTicketScope(scope, ticket, 'work tickets') ? all.keyOf(ticket) : null);
  const rows = deskRows(tickets, { now: asOf, language, contactKey }, services);
  const desk = {
    ...{ asOf, worked: measure(catalog.calendar, 0, asOf), counts: deskCounts(rows), rows, truncated },
    contacts: contactsIn(tickets, contactKey, all),
    shift: may(scope, 'keep shift book') ? await shiftNow(services) : null,
    lights: await deskLights(scope, asOf, services),
  };
  const question = fingerprint([markOfRights(scope), language, query['unit'], query['domain'], catalog.version]);
  return { revision: { position, asOf, question, content: fingerprint(readable(desk)) }, tickets, desk };
}

function contactsIn(
  tickets: readonly Ticket[],
  contactKey: (ticket: Ticket) => string | null,
  all: Contacts,
): Readonly<Record<string, TicketContact>> {
  const contacts: Record<string, TicketContact> = {};
  for (const ticket of tickets) {
    const key = contactKey(ticket);
    const contact = key === null || key in contacts ? null : all.of(ticket);
    if (key !== null && contact !== null) contacts[key] = contact;
  }
  return contacts;
}

async function shiftNow({ catalog, operations, database }: ApiServices): Promise<Desk['shift']> {
  const [shift] = await operations.duty.shifts(database.kysely, { open: true, limit: 1 });
  if (shift === undefined) return null;
  const { lead, startedAt, plannedEnd } = shift;
  return { lead: catalog.people.get(lead)?.name ?? lead, startedAt, plannedEnd };
}

const MINUTE = 60_000;

/** What a person reads there: clocks to the minute, and of a row what can change without an event. */
function readable({ asOf, worked, counts, rows, ...around }: DeskNow['desk']): unknown {
  const minutes = [asOf, worked, counts.nearestMs, counts.longestOverMs].map((span) =>
    Math.floor((span ?? -1) / MINUTE),
  );
  return [minutes, { ...counts, nearestMs: 0, longestOverMs: 0 }, around, rows.map(changing)];
}

const changing = (row: DeskRow): unknown => [row.id, row.seq, ...aged(row), row.contact];
