import type { Catalog } from '../catalog/catalog.ts';
import { UNIT_ROLES, type PersonId, type PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import { APPROVERS } from '../tickets/decide-accounts.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { NoticeTarget } from './notice.ts';

/** People of the center and leaders are found at the root of the site, contacts and heads at their unit. */
export const centerTarget = ({ site }: Catalog, role: PersonRole): NoticeTarget => ({ role, unit: site.root });

export const contactOf = (unit: UnitId): NoticeTarget => ({ role: 'unit_contact', unit });

/** Roles as the ladder and the rules of importance name them: a unit's own in the lead unit, all others in the center. */
export const roleTargets = (
  catalog: Catalog,
  { lead }: Pick<Ticket, 'lead'>,
  roles: readonly PersonRole[],
): readonly NoticeTarget[] =>
  roles.flatMap((role) => {
    if (!UNIT_ROLES.includes(role)) return [centerTarget(catalog, role)];
    return lead === null ? [] : [{ role, unit: lead }];
  });

/** Whom the plan pages when the ticket arrives: the center's people; without any, whoever is on duty. */
export function arrivalTargets(catalog: Catalog, { plan }: Ticket): readonly NoticeTarget[] {
  const named = plan.pages.filter((page) => page.of === 'center').map(({ role }) => centerTarget(catalog, role));
  const staff = named.some(({ role }) => STAFF.includes(role));
  return staff ? named : [...named, centerTarget(catalog, plan.lead === null ? 'ioc_shift_lead' : 'ioc_operator')];
}

/** The person whose approval an adjustment names, by his role in the center. */
export const approverTargets = (catalog: Catalog, approver: PersonId): readonly NoticeTarget[] =>
  (catalog.people.get(approver)?.duties ?? [])
    .filter(({ role }) => APPROVERS.includes(role))
    .slice(0, 1)
    .map(({ role }) => centerTarget(catalog, role));

/** People who verify and dispatch. */
export const STAFF: readonly PersonRole[] = ['ioc_operator', 'ioc_shift_lead', 'soc_analyst'];

/** Whom the plan pages when the ticket is dispatched; the lead unit's contact in any case. */
export function dispatchTargets({ plan, unit }: Ticket, lead: UnitId): readonly NoticeTarget[] {
  const ofLead = plan.pages.filter((page) => page.of === 'lead').map(({ role }) => ({ role, unit: lead }));
  const ofPlace = plan.pages.filter((page) => page.of === 'unit').map(({ role }) => ({ role, unit }));
  return [...(ofLead.length > 0 ? ofLead : [contactOf(lead)]), ...ofPlace];
}

export const supportTargets = ({ plan }: Ticket, supporting: readonly UnitId[]): readonly NoticeTarget[] => {
  const roles = plan.pages.filter((page) => page.of === 'supporting').map(({ role }) => role);
  return supporting.flatMap((unit) => roles.map((role) => ({ role, unit })));
};
