import type { Me } from '../../office/office.ts';

type Page = 'overview' | 'duty' | 'unit' | 'soc' | 'accounting' | 'sources' | 'admin' | 'board';

/** In this order, since a person may hold several roles: who decides, who is on duty, who answers, who looks after it. */
const PAGES: readonly (readonly [role: string, page: Page])[] = [
  ['chair', 'overview'],
  ['vice_chair', 'overview'],
  ['office_chief', 'overview'],
  ['ioc_shift_lead', 'duty'],
  ['ioc_operator', 'duty'],
  ['soc_analyst', 'soc'],
  ['unit_head', 'unit'],
  ['unit_contact', 'unit'],
  ['domain_controller', 'board'],
  ['internal_affairs', 'accounting'],
  ['auditor', 'accounting'],
  ['data_entry', 'sources'],
  ['platform_admin', 'admin'],
  ['upper_level', 'overview'],
];

/** The landing page of a person by their roles; keys without a person by their permissions. */
export const landingOf = ({ person, role, permissions }: Me): Page => {
  const roles = person?.roles ?? (role === null ? [] : [role]);
  const found = PAGES.find(([of]) => roles.includes(of));
  if (found !== undefined) return found[1];
  if (permissions.includes('keep shift book')) return 'duty';
  if (permissions.includes('read figures')) return 'board';
  return permissions.includes('administer') ? 'admin' : 'accounting';
};
