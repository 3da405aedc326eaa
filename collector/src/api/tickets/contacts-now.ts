import type { TicketContact } from '@vnioc/contract/ticket-time.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { PersonRole } from '../../catalog/person.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { contactsAt, type Contact } from '../../duty/contacts-at.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';

/** Whom to call about a ticket, and by which key the same one is found again. */
export interface Contacts {
  readonly keyOf: (ticket: Ticket) => string;
  readonly of: (ticket: Ticket) => TicketContact | null;
}

/** The contacts of an instant: roster and deputies are read once, however many tickets are asked about. */
export async function contactsNow({ catalog, database, operations }: ApiServices, at: Instant): Promise<Contacts> {
  const tables = database.kysely;
  const duties = await operations.duty.duties(tables, { at });
  const deputies = await operations.duty.deputies(tables, at);
  const [shift] = await operations.duty.shifts(tables, { open: true, limit: 1 });
  const { root } = catalog.site;
  const contact = (unit: UnitId, role: PersonRole, domain: DomainId | null): Contact | null =>
    contactsAt(catalog, duties, deputies, { unit, role, domain }, at)[0] ?? null;
  const ofCenter = (): Contact | null =>
    shift === undefined
      ? (contact(root, 'ioc_shift_lead', null) ?? contact(root, 'ioc_operator', null))
      : { person: shift.lead, role: 'ioc_shift_lead', by: 'roster' };
  const said = (unit: UnitId, found: Contact | null): TicketContact | null => {
    const person = found === null ? undefined : catalog.people.get(found.person);
    if (person === undefined) return null;
    const { name, position } = person;
    const deputyOf = found?.deputyOf === undefined ? null : (catalog.people.get(found.deputyOf)?.name ?? null);
    return { unit, name, position, phone: person.contact.phone ?? null, deputyOf };
  };
  const known = new Map<string, TicketContact | null>();
  const of = (ticket: Ticket): TicketContact | null => {
    const key = keyOf(ticket);
    const found = known.get(key);
    if (found !== undefined) return found;
    const unit = unitHolding(ticket);
    const fresh = unit === null ? said(root, ofCenter()) : said(unit, contact(unit, 'unit_contact', ticket.domain));
    known.set(key, fresh);
    return fresh;
  };
  return { keyOf, of };
}

/** Null: the center. While the citizen is waited for, the lead unit is who knows. */
const unitHolding = ({ custody, lead }: Ticket): UnitId | null => (custody?.holder.kind === 'ioc' ? null : lead);

const keyOf = (ticket: Ticket): string => {
  const unit = unitHolding(ticket);
  return unit === null ? 'ioc' : `${unit}/${ticket.domain}`;
};
