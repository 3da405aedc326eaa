import type { DomainId } from '../domain.ts';
import { PERSON_ROLES, type Person, type PersonId } from '../person.ts';
import type { UnitId } from '../unit.ts';
import { date, id, list, nullable, object, oneOf, text, type TypeOf } from './schema.ts';

const dutyShape = object(
  { role: oneOf(PERSON_ROLES), unit: id<UnitId>(), validFrom: date },
  { domains: nullable(list(id<DomainId>())), validTo: nullable(date) },
);

export const personShape = object(
  { id: id<PersonId>(), name: text, position: text, duties: list(dutyShape) },
  {
    contact: object({}, { phone: text, email: text }),
    identities: list(object({ issuer: text, identifier: text })),
  },
);

export const peopleShape = object({ people: list(personShape) }, { notes: list(text) });

export const toPerson = (entry: TypeOf<typeof personShape>): Person => ({
  contact: {},
  identities: [],
  ...entry,
  duties: entry.duties.map((duty) => ({ domains: null, validTo: null, ...duty })),
});
