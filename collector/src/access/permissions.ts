import type { Classification } from '../catalog/indicator.ts';
import type { PersonRole } from '../catalog/person.ts';

/** What somebody must be allowed to do, beyond being known. */
export type Permission =
  | 'read figures'
  | 'read sources'
  | 'read audit'
  | 'push observations'
  | 'enter figures'
  | 'approve entries'
  | 'release sources'
  | 'administer';

/** Roles of keys that act for no person: `ioc keys add NAME --role R`. */
export const MACHINE_ROLES = [
  'operator',
  'source',
  'reader',
  'metrics',
  'webhook',
  'grafana',
  'grafana-datasource',
] as const;
export type MachineRole = (typeof MACHINE_ROLES)[number];

/** What a role may do, and the most confidential figures it sees. */
export interface RoleRights {
  readonly permissions: readonly Permission[];
  readonly highest: Classification;
}

const rights = (highest: Classification, ...permissions: Permission[]): RoleRights => ({ highest, permissions });

/** The permission matrix of domain §7.4, as far as this part of the product goes. */
export const PERSON_RIGHTS: Readonly<Record<PersonRole, RoleRights>> = {
  chair: rights('restricted', 'read figures', 'read sources'),
  vice_chair: rights('restricted', 'read figures', 'read sources'),
  office_chief: rights('restricted', 'read figures', 'read sources', 'approve entries', 'release sources'),
  ioc_shift_lead: rights(
    'restricted',
    'read figures',
    'read sources',
    'push observations',
    'enter figures',
    'approve entries',
    'release sources',
  ),
  ioc_operator: rights('restricted', 'read figures', 'read sources', 'enter figures'),
  soc_analyst: rights('restricted', 'read figures', 'read sources'),
  domain_controller: rights(
    'restricted',
    'read figures',
    'read sources',
    'enter figures',
    'approve entries',
    'release sources',
  ),
  unit_head: rights('internal', 'read figures', 'read sources', 'approve entries'),
  unit_contact: rights('internal', 'read figures', 'read sources', 'enter figures', 'push observations'),
  data_entry: rights('internal', 'read figures', 'read sources', 'enter figures'),
  internal_affairs: rights('internal', 'read sources'),
  platform_admin: rights('open', 'read sources', 'read audit', 'administer'),
  auditor: rights('open', 'read audit'),
  upper_level: rights('shared', 'read figures'),
};

/** Keys that need a person (`grafana`) or reach one path only (`metrics`, `webhook`) carry nothing of their own. */
export const MACHINE_RIGHTS: Readonly<Record<Exclude<MachineRole, 'operator'>, RoleRights>> = {
  source: rights('internal', 'push observations', 'read sources'),
  reader: rights('internal', 'read figures', 'read sources'),
  'grafana-datasource': rights('internal', 'read figures', 'read sources'),
  metrics: rights('open'),
  webhook: rights('open'),
  grafana: rights('open'),
};

const ORDER: readonly Classification[] = ['open', 'shared', 'internal', 'restricted'];

/** True when somebody who may see `highest` may see `classification`. */
export const covers = (highest: Classification, classification: Classification): boolean =>
  ORDER.indexOf(classification) <= ORDER.indexOf(highest);
