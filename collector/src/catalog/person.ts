import type { Brand } from '../kernel/brand.ts';
import type { Validity } from '../kernel/validity.ts';
import type { DomainId } from './domain.ts';
import type { UnitId } from './unit.ts';

export type PersonId = Brand<'PersonId'>;

/** Roles of domain §1.8, and the roles of machines. */
export const PERSON_ROLES = [
  'chair',
  'vice_chair',
  'office_chief',
  'ioc_shift_lead',
  'ioc_operator',
  'soc_analyst',
  'domain_controller',
  'unit_head',
  'unit_contact',
  'data_entry',
  'internal_affairs',
  'platform_admin',
  'auditor',
  'upper_level',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];
/** Roles of people who work for one unit; all others are the center's or the leaders'. */
export const UNIT_ROLES: readonly PersonRole[] = ['unit_head', 'unit_contact', 'data_entry'];

/** One duty of a person: role, over a subtree of units and some domains (`null` = all), for a time. */
export interface Duty extends Validity {
  readonly role: PersonRole;
  readonly unit: UnitId;
  readonly domains: readonly DomainId[] | null;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly position: string;
  readonly contact: { readonly phone?: string; readonly email?: string };
  readonly duties: readonly Duty[];
  /** Grafana's issuer and identifier, recorded by an administrator (SEMANTICS §8). */
  readonly identities: readonly { readonly issuer: string; readonly identifier: string }[];
}
