import { contentHash } from '../content-hash.ts';
import type { DomainId } from '../domain.ts';
import { SOP_ROLES, type Sop, type SopId } from '../sop.ts';
import type { UnitId } from '../unit.ts';
import { date, flag, id, list, nullable, number, object, oneOf, positive, text, type TypeOf } from './schema.ts';

const units = oneOf(['WH', 'WD', 'H', 'D']);
const span = object({ amount: positive, unit: units });

const deadline = object(
  { amount: number, unit: units, from: oneOf(['ticket', 'step', 'due']) },
  { bySeverity: object({}, { info: span, warning: span, critical: span }), repeat: flag },
);

const step = object({
  id: id<string>(),
  role: oneOf(SOP_ROLES),
  action: text,
  actionEn: text,
  deadline,
  evidence: text,
});

const escalation = object(
  { to: list(oneOf(SOP_ROLES), { min: 1 }), when: oneOf(['unacknowledged', 'overdue', 'elapsed', 'condition']) },
  { after: span, share: positive, condition: text },
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
    escalation: list(escalation),
    legalBasis: text,
    validFrom: date,
  },
  { lead: nullable(id<UnitId>()), validTo: nullable(date), notes: list(text) },
);

export function toSop(entry: TypeOf<typeof sopShape>): Sop {
  const { notes: _, lead = null, validTo = null, ...rest } = entry;
  return { ...rest, lead, validTo, version: contentHash(entry) };
}
