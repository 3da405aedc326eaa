import type { PersonText } from '../../tickets/mask-person.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';

/** Who called or reported, unmasked; null when nobody is named or the data were erased. */
export async function personOfTicket(
  { person }: Ticket,
  { operations, database }: ApiServices,
): Promise<PersonText | null> {
  if (person === null) return null;
  const text = (await operations.vault.get(database.kysely, [person])).get(person)?.text ?? null;
  if (text === null) return null;
  const { name, phone, place } = JSON.parse(text) as PersonText;
  return { name, phone, place };
}
