import type { PageTarget, RouteId } from '../catalog/route.ts';
import type { SopId, Span } from '../catalog/sop.ts';
import type { UnitId } from '../catalog/unit.ts';

/** The stretches of a ticket's life that have a clock of their own. */
export const MILESTONES = ['verify', 'accept', 'resolve', 'close'] as const;
export type Milestone = (typeof MILESTONES)[number];

/** A deadline with its severity already chosen; `from: step` = when the stretch itself began, `ticket` = when the ticket was received. */
export interface PlannedDeadline extends Span {
  readonly from: 'ticket' | 'step';
}

/**
 * Where a ticket goes and how fast, decided once and kept with it: a later register does not change it (SEMANTICS §5,
 * §7). `lead` null = nobody stands; the shift lead decides.
 */
export interface TicketPlan {
  readonly lead: UnitId | null;
  readonly supporting: readonly UnitId[];
  readonly sop: { readonly id: SopId; readonly version: string } | null;
  readonly deadlines: Readonly<Record<Milestone, PlannedDeadline>>;
  /** How often the lead unit must say how it stands (QĐ 482/QĐ-UBND Nghệ An, Điều 8.3); null = not asked for. */
  readonly statusEvery: Span | null;
  readonly pages: readonly PageTarget[];
  readonly routes: readonly RouteId[];
  readonly by: 'route' | 'sop' | 'domain' | 'fallback' | 'person';
  /** The kind that the routes looked at (`source.down`, `data.late`, …): another severity is planned by the same one. */
  readonly kind?: string;
  readonly reason: string;
  readonly catalogVersion: string;
  readonly calendarVersion: string;
}
