import type { Catalog } from '../../catalog/catalog.ts';
import type { PersonId } from '../../catalog/person.ts';
import type { TicketEvent } from '../../tickets/ticket-event.ts';

/** Names of the officials that a story and its messages speak of, by id. */
export function peopleOfStory(
  events: readonly TicketEvent[],
  told: readonly { readonly person: PersonId | null }[],
  { people }: Catalog,
): Readonly<Record<string, string>> {
  const ids = new Set<PersonId>();
  for (const { by } of events) {
    if (by.kind !== 'person') continue;
    ids.add(by.id);
    if (by.deputyOf !== undefined) ids.add(by.deputyOf);
  }
  for (const { person } of told) if (person !== null) ids.add(person);
  return Object.fromEntries([...ids].flatMap((id) => (people.has(id) ? [[id, people.get(id)?.name ?? id]] : [])));
}
