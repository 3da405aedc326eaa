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
  | 'administer'
  | 'read tickets'
  /** Commands; the rules of the ticket say which of them to whom. */
  | 'work tickets'
  | 'read accounts'
  | 'close periods'
  /** Names and numbers of citizens and callers; every view is logged with its reason. */
  | 'read personal data'
  | 'manage duty'
  | 'keep shift book'
  | 'receive alerts';

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
  /** Of tickets it reads those only that were told to the leaders. */
  readonly escalatedOnly?: boolean;
}

const rights = (highest: Classification, ...permissions: Permission[]): RoleRights => ({ highest, permissions });

const SEES: readonly Permission[] = ['read figures', 'read sources'];
const DECIDES: readonly Permission[] = ['read tickets', 'work tickets', 'read accounts'];

/** The permission matrix of domain §7.4. */
export const PERSON_RIGHTS: Readonly<Record<PersonRole, RoleRights>> = {
  chair: rights('restricted', ...SEES, ...DECIDES),
  vice_chair: rights('restricted', ...SEES, ...DECIDES),
  office_chief: rights(
    'restricted',
    ...([
      ...SEES,
      ...DECIDES,
      'approve entries',
      'release sources',
      'close periods',
      'manage duty',
      'keep shift book',
    ] as const),
  ),
  ioc_shift_lead: rights(
    'restricted',
    ...([...SEES, ...DECIDES, 'push observations', 'enter figures', 'approve entries', 'release sources'] as const),
    ...(['close periods', 'read personal data', 'manage duty', 'keep shift book'] as const),
  ),
  ioc_operator: rights('restricted', ...SEES, ...DECIDES, 'enter figures', 'read personal data', 'keep shift book'),
  soc_analyst: rights('restricted', ...SEES, 'read tickets', 'work tickets'),
  domain_controller: rights('restricted', ...SEES, ...DECIDES, 'enter figures', 'approve entries', 'release sources'),
  unit_head: rights('internal', ...SEES, ...DECIDES, 'approve entries'),
  unit_contact: rights('internal', ...SEES, ...DECIDES, 'enter figures', 'push observations'),
  data_entry: rights('internal', ...SEES, 'enter figures'),
  internal_affairs: rights('internal', 'read sources', 'read tickets', 'read accounts'),
  platform_admin: rights('open', 'read sources', 'read audit', 'administer', 'receive alerts'),
  auditor: rights('open', 'read audit', 'read tickets', 'read accounts'),
  upper_level: { ...rights('shared', 'read figures', 'read tickets'), escalatedOnly: true },
};

/** Keys that need a person (`grafana`) or reach one path only (`metrics`, `webhook`) carry nothing of their own. */
export const MACHINE_RIGHTS: Readonly<Record<Exclude<MachineRole, 'operator'>, RoleRights>> = {
  source: rights('internal', 'push observations', 'read sources'),
  reader: rights('internal', ...SEES, 'read tickets', 'read accounts'),
  'grafana-datasource': rights('internal', ...SEES, 'read tickets', 'read accounts'),
  metrics: rights('open'),
  webhook: rights('open', 'receive alerts'),
  grafana: rights('open'),
};

const ORDER: readonly Classification[] = ['open', 'shared', 'internal', 'restricted'];

/** True when somebody who may see `highest` may see `classification`. */
export const covers = (highest: Classification, classification: Classification): boolean =>
  ORDER.indexOf(classification) <= ORDER.indexOf(highest);
