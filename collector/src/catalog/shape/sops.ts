import { contentHash } from '../content-hash.ts';
import type { DomainId } from '../domain.ts';
import { SOP_ROLES, type Sop, type SopId } from '../sop.ts';
import type { UnitId } from '../unit.ts';
import { date, flag, id, list, nullable, number, object, oneOf, positive, text, type TypeOf } from './schema.ts';

const MILESTONE_WORDS = ['verify', 'accept', 'resolve', 'close'] as const;
export const units = oneOf(['WH', 'WD', 'H', 'D']);
export const spanShape = object({ amount: positive, unit: units });

/** One span per severity, in place of the deadline's own. */
export const bySeverityShape = object({}, { info: spanShape, warning: spanShape, critical: spanShape });

const deadline = object(
  { amount: number, unit: units, from: oneOf(['ticket', 'step', 'due']) },
  { bySeverity: bySeverityShape, repeat: flag },
);

const step = object(
  { id: id<string>(), role: oneOf(SOP_ROLES), action: text, actionEn: text, deadline, evidence: text },
  { milestone: oneOf(MILESTONE_WORDS) },
);

export const escalationShape = object(
  { to: list(oneOf(SOP_ROLES), { min: 1 }), when: oneOf(['unacknowledged', 'overdue', 'elapsed', 'condition']) },
  { after: spanShape, share: positive, condition: text },
);

/** One procedure per file of `sops/`. */
export const sopShape = object(
  {
    id: id<SopId>(),
    name: text,
    nameEn: text,
    domain: id<DomainId>(),
    trigger: text,
    steps: list(step, { min: 1 }),
    escalation: list(escalationShape),
    legalBasis: text,
    validFrom: date,
  },
  { lead: nullable(id<UnitId>()), statusEvery: spanShape, validTo: nullable(date), notes: list(text) },
);

export function toSop(entry: TypeOf<typeof sopShape>): Sop {
  const { notes: _, lead = null, validTo = null, ...rest } = entry;
  return { ...rest, lead, validTo, version: contentHash(entry) };
}
