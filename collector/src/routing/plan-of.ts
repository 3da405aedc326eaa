import type { Catalog } from '../catalog/catalog.ts';
import { routeOf, type RouteSubject } from '../catalog/lookup/route-of.ts';
import { successorsOf } from '../catalog/lookup/successors.ts';
import type { RouteDeadlines } from '../catalog/route.ts';
import type { Deadline, Sop } from '../catalog/sop.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { MILESTONES, type Milestone, type PlannedDeadline, type TicketPlan } from './plan.ts';

type Severity = NonNullable<RouteSubject['severity']>;

/**
 * Where a matter of an instant goes and how fast (SEMANTICS §5): lead, supporting units and pages from the routes; each
 * stretch's deadline from the first route that says one, else from the step of the SOP that ends the stretch, else from
 * the register's defaults. Without a severity it counts as `info`; without a domain, as its indicator's.
 */
export function planOf(catalog: Catalog, subject: RouteSubject, at: Instant): TicketPlan {
  const known = filledIn(catalog, subject, at);
  const { lead, supporting, sop: sopId, pages, routes, by, reason } = routeOf(catalog, known, dateOf(at));
  const sop = sopId === null ? null : (catalog.sops.get(sopId) ?? null);
  const said = catalog.routing.routes.filter(({ id }) => routes.includes(id)).map(({ deadlines }) => deadlines);
  const { defaults } = catalog.routing;
  const deadline = (milestone: Milestone): PlannedDeadline =>
    chosen(deadlineOf(milestone, said, sop) ?? defaults.deadlines[milestone], known.severity);
  return {
    ...{ lead, supporting, pages, routes, by, reason },
    ...(known.kind === undefined ? {} : { kind: known.kind }),
    sop: sop && { id: sop.id, version: sop.version },
    deadlines: Object.fromEntries(MILESTONES.map((milestone) => [milestone, deadline(milestone)])) as Record<
      Milestone,
      PlannedDeadline
    >,
    statusEvery: sop?.statusEvery ?? defaults.statusEvery,
    catalogVersion: catalog.version,
    calendarVersion: catalog.calendar.version,
  };
}

/**
 * What a subject leaves out and the registers know. A commune or agency that has ended by then is spoken of as the unit
 * that carries its work on, the first named where it was split: never as somebody else's (domain §2.2).
 */
export function filledIn(
  catalog: Catalog,
  subject: RouteSubject,
  at: Instant,
): RouteSubject & { readonly severity: Severity } {
  const domain = subject.indicator && catalog.indicators.get(subject.indicator)?.domain;
  const unit = subject.unit && standingFor(catalog, subject.unit, at);
  return {
    severity: 'info',
    ...(domain === undefined ? {} : { domain }),
    ...subject,
    ...(unit === undefined ? {} : { unit }),
  };
}

const standingFor = (catalog: Catalog, unit: UnitId, at: Instant): UnitId =>
  unit === catalog.site.root ? unit : (successorsOf(catalog, unit, dateOf(at))[0]?.unit.id ?? unit);

function deadlineOf(
  milestone: Milestone,
  said: readonly Partial<RouteDeadlines>[],
  sop: Sop | null,
): Deadline | undefined {
  const route = said.find((deadlines) => deadlines[milestone] !== undefined)?.[milestone];
  const step = sop?.steps.find((one) => one.milestone === milestone)?.deadline;
  return route ?? (step?.from === 'due' ? undefined : step);
}

function chosen({ amount, unit, from, bySeverity }: Deadline, severity: Severity): PlannedDeadline {
  const span = bySeverity?.[severity] ?? { amount, unit };
  return { amount: span.amount, unit: span.unit, from: from === 'ticket' ? 'ticket' : 'step' };
}
