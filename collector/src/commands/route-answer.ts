import type { Catalog } from '../catalog/catalog.ts';
import type { RouteSubject } from '../catalog/lookup/route-of.ts';
import type { Instant } from '../kernel/clock.ts';
import { localIso } from '../kernel/local-date.ts';
import { dueInstants } from '../routing/due-instants.ts';
import { importanceOf, type Importance } from '../routing/importance-of.ts';
import { maintenanceOf } from '../routing/maintenance-of.ts';
import { filledIn, planOf } from '../routing/plan-of.ts';
import { MILESTONES, type Milestone, type PlannedDeadline, type TicketPlan } from '../routing/plan.ts';
import { trailOf, type TrailStep } from '../routing/trail-of.ts';
import type { TicketKind } from '../tickets/received.ts';
import type { CalledUnit } from './called-unit.ts';

export interface TypedUnits {
  readonly unit: CalledUnit;
  readonly expect: CalledUnit | null;
}

/** A deadline, and when it would be due if its stretch began now. */
export type DueDeadline = PlannedDeadline & { readonly dueAt: string; readonly legalDueAt: string };

/** What `ioc route --json` prints; instants in office time. */
export interface RouteAnswer extends Omit<TicketPlan, 'deadlines'> {
  readonly site: string;
  readonly at: string;
  readonly registersAt: string | null;
  readonly subject: RouteSubject;
  readonly unit: CalledUnit;
  readonly path: readonly {
    readonly route: string;
    readonly verdict: TrailStep['verdict'];
    readonly key: string | null;
    readonly reason: string;
  }[];
  /** Routes behind the last one that spoke. */
  readonly notAsked: number;
  readonly deadlines: Readonly<Record<Milestone, DueDeadline>>;
  /** What the gate does with an alert; null for what a person opens: that is a ticket whatever the gate says. */
  readonly importance: Importance | null;
  readonly maintenance: string | null;
  readonly expect: CalledUnit | null;
  /** Null when nothing was expected. Only the lead is compared; naming a unit that does not stand is never right. */
  readonly asExpected: boolean | null;
}

export function routeAnswer(
  catalog: Catalog,
  subject: RouteSubject,
  at: Instant,
  { unit, expect }: TypedUnits,
): RouteAnswer {
  const plan = planOf(catalog, subject, at);
  const trail = trailOf(catalog, subject, at);
  const due = (milestone: Milestone): DueDeadline => {
    const { dueAt, legalDueAt } = dueInstants(catalog.calendar, plan, milestone, at, at);
    return { ...plan.deadlines[milestone], dueAt: localIso(dueAt), legalDueAt: localIso(legalDueAt) };
  };
  return {
    site: catalog.site.id,
    at: localIso(at),
    registersAt: catalog.site.registersAt,
    subject: filledIn(catalog, subject, at),
    unit,
    path: trail.map((step) => ({
      route: step.route.id,
      verdict: step.verdict,
      key: 'key' in step ? step.key : null,
      reason: step.route.reason,
    })),
    notAsked: catalog.routing.routes.length - trail.length,
    ...plan,
    deadlines: Object.fromEntries(MILESTONES.map((one) => [one, due(one)])) as Record<Milestone, DueDeadline>,
    importance: isOpenedByPerson(subject) ? null : importanceOf(catalog, subject, at),
    maintenance: maintenanceOf(catalog, subject, at)?.id ?? null,
    expect,
    asExpected: expect === null ? null : isExpected(plan, expect, unit),
  };
}

/** Kinds of tickets that people open; no alert has them. */
const OF_PEOPLE: readonly TicketKind[] = [
  ...(['phone_report', 'instruction', 'directive', 'data_request', 'figure_complaint', 'citizen_report'] as const),
];

const isOpenedByPerson = ({ kind }: RouteSubject): boolean => (OF_PEOPLE as readonly string[]).includes(kind ?? '');

const isExpected = ({ lead }: TicketPlan, expect: CalledUnit, unit: CalledUnit): boolean =>
  unit.standing && expect.standing && expect.id === lead;
