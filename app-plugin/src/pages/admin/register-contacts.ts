import type { PersonItem } from '@vnioc/contract/duty.ts';

type Role = PersonItem['duties'][number]['role'];

/** Who is called: the centre's own people on duty first, then the contact of every unit. */
const CALLED: readonly Role[] = ['ioc_shift_lead', 'ioc_operator', 'soc_analyst', 'unit_contact'];

export interface RegisterContact {
  /** Of the person. */
  readonly id: string;
  readonly unit: string;
  readonly role: Role;
}

/** Duties of the register that a row of the roster would stand before, in the order of roles. */
export function registerContacts(people: readonly PersonItem[]): readonly RegisterContact[] {
  const all = people.flatMap(({ duties, id }) => duties.map(({ role, unit }) => ({ id, unit, role })));
  return CALLED.flatMap((role) => all.filter((one) => one.role === role));
}
