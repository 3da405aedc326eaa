import type { Brand } from '../kernel/brand.ts';
import type { Validity } from '../kernel/validity.ts';
import type { AssetId } from './asset.ts';
import type { DomainId } from './domain.ts';
import type { IndicatorId } from './indicator.ts';
import type { PersonRole } from './person.ts';
import type { Deadline, Escalation, SopId, Span } from './sop.ts';
import type { SourceId } from './source-spec.ts';
import type { UnitId } from './unit.ts';

export type RouteId = Brand<'RouteId'>;

/** What an alert must be for a route to take it: every key that is given must match, by any of its words. */
export interface RouteMatch {
  readonly domain?: readonly DomainId[];
  readonly indicator?: readonly IndicatorId[];
  /** The unit itself, or one below it. */
  readonly unit?: readonly UnitId[];
  readonly severity?: readonly ('info' | 'warning' | 'critical')[];
  readonly kind?: readonly string[];
  readonly source?: readonly SourceId[];
  readonly asset?: readonly AssetId[];
  /** Mode of the alert's domain (QĐ 1670/QĐ-UBND, Điều 7). */
  readonly mode?: readonly ('monitor' | 'monitor_operate')[];
}

/** Whom to page: holders of a role over the lead unit, the supporting ones, the unit it happened in, or the whole center. */
export interface PageTarget {
  readonly role: PersonRole;
  readonly of: 'lead' | 'supporting' | 'unit' | 'center';
}

/**
 * One line of the way from an alert to a unit, tried from the top (DESIGN, "routing"; SEMANTICS §5). What a route leaves
 * out comes from a later one only after `continue`, else from the SOP, else from the domain's controlling units.
 */
export interface Route extends Validity {
  readonly id: RouteId;
  readonly match: RouteMatch;
  readonly continue: boolean;
  readonly lead: UnitId | null;
  readonly supporting: readonly UnitId[];
  readonly sop: SopId | null;
  readonly pages: readonly PageTarget[];
  /** Replaces the SOP's and the register's, stretch by stretch. */
  readonly deadlines: Partial<RouteDeadlines>;
  readonly reason: string;
}

/** How long each stretch of a ticket may last. `from: due` has no meaning here. */
export type RouteDeadlines = Readonly<Record<'verify' | 'accept' | 'resolve' | 'close', Deadline>>;

/** What holds for a ticket without an SOP, or where its SOP is silent. */
export interface RouteDefaults {
  readonly deadlines: RouteDeadlines;
  readonly statusEvery: Span | null;
  /** The ladder L0–L4 (domain §4.4). */
  readonly escalation: readonly Escalation[];
}

/** What holds when neither a route, nor its SOP, nor the domain names a unit that stands: people of the center decide. */
export interface RouteFallback {
  readonly pages: readonly PageTarget[];
  readonly reason: string;
  readonly reasonEn: string;
}

/** The register `routes.yaml`. */
export interface Routing {
  readonly routes: readonly Route[];
  readonly fallback: RouteFallback;
  readonly defaults: RouteDefaults;
}
