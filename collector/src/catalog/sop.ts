import type { Brand } from '../kernel/brand.ts';
import type { Validity } from '../kernel/validity.ts';
import type { DomainId } from './domain.ts';
import type { UnitId } from './unit.ts';

export type SopId = Brand<'SopId'>;

/** Working hours and days (`WH`, `WD`) stop outside office hours; hours and days (`H`, `D`) do not (SEMANTICS §1). */
export interface Span {
  readonly amount: number;
  readonly unit: 'WH' | 'WD' | 'H' | 'D';
}

/**
 * When a step is due: so long after the ticket came, after the step began, or after (negative: before) the due instant of
 * the matter itself. `bySeverity` replaces it; `repeat`: again every such span until the step is done (SEMANTICS §5).
 */
export interface Deadline extends Span {
  readonly from: 'ticket' | 'step' | 'due';
  readonly bySeverity?: Readonly<Partial<Record<'info' | 'warning' | 'critical', Span>>>;
  readonly repeat?: boolean;
}

export const SOP_ROLES = [
  'system',
  'citizen',
  'ioc_operator',
  'ioc_shift_lead',
  'soc_analyst',
  'unit_contact',
  'unit_head',
  'office_chief',
  'vice_chair',
  'chair',
  'internal_affairs',
] as const;
export type SopRole = (typeof SOP_ROLES)[number];

export interface SopStep {
  readonly id: string;
  readonly role: SopRole;
  readonly action: string;
  readonly actionEn: string;
  readonly deadline: Deadline;
  /** What has to be attached before the step is done. */
  readonly evidence: string;
  /** The stretch of the ticket that this step ends; its deadline is the stretch's. */
  readonly milestone?: 'verify' | 'accept' | 'resolve' | 'close';
}

/** One rung of the ladder: whom to tell, and what must have happened. */
export interface Escalation {
  readonly to: readonly SopRole[];
  readonly when: 'unacknowledged' | 'overdue' | 'elapsed' | 'condition';
  /** `unacknowledged`, `overdue`: for so long. */
  readonly after?: Span;
  /** `elapsed`: share of the time allowed. */
  readonly share?: number;
  /** `condition`: what only a person or another rule can tell. */
  readonly condition?: string;
}

/** A standard operating procedure ("quy trình thao tác chuẩn"; QĐ 2338/QĐ-UBND, Điều 3.4c), one version of it. */
export interface Sop extends Validity {
  readonly id: SopId;
  readonly name: string;
  readonly nameEn: string;
  readonly domain: DomainId;
  /** Leads instead of the first controlling unit, as long as it stands; null = whoever controls the domain, or whose matter it is. */
  readonly lead: UnitId | null;
  readonly trigger: string;
  readonly steps: readonly SopStep[];
  readonly escalation: readonly Escalation[];
  /** How often the lead unit says how it stands (QĐ 482/QĐ-UBND Nghệ An, Điều 8.3). */
  readonly statusEvery?: Span;
  readonly legalBasis: string;
  /** Content hash: a ticket keeps the version it began with. */
  readonly version: string;
}
