import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Day } from '../world/time.ts';
import type { Mover } from './move.ts';

const REGISTER = new URL('../../../provisioning/sites/van-lam/people.yaml', import.meta.url);

interface Duty {
  readonly role: string;
  readonly unit: string;
  readonly domains?: readonly string[] | null;
  readonly validFrom: Day;
  readonly validTo?: Day | null;
}

/** Id of the fictitious person who may do it on a day; null when the registers name none. */
export type FindPerson = (by: Mover, day: Day) => string | null;

export function readPeople(register: URL = REGISTER): FindPerson {
  const { people } = parse(readFileSync(register, 'utf8')) as { people: { id: string; duties: Duty[] }[] };
  const holder = (role: string, day: Day, unit: string | null): string | null =>
    people.find(({ duties }) =>
      duties.some(
        (duty) =>
          duty.role === role &&
          (unit === null || duty.unit === unit) &&
          duty.validFrom <= day &&
          (duty.validTo ?? '9999-12-31') >= day,
      ),
    )?.id ?? null;
  return (by, day) => {
    if (by === 'operator') return holder('ioc_operator', day, null);
    if (by === 'shift lead') return holder('ioc_shift_lead', day, null);
    if (by === 'chief') return holder('office_chief', day, null);
    return holder('unit_contact', day, by.contactOf) ?? holder('unit_head', day, by.contactOf);
  };
}
