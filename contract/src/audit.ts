import { anything, flag, integer, list, mapOf, nullable, object, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { instant } from './words.ts';

/** A line of the audit log ("nhật ký hệ thống"): who, when, from where, what. Never a value of a record. */
const auditItem = object({
  position: integer(),
  hash: text({ description: 'SHA-256 of the hash before and of this row' }),
  at: instant(),
  machineAt: instant(),
  actor: text(),
  key: text(),
  from: text(),
  action: text(),
  subject: text(),
  details: mapOf(anything()),
});
export type AuditItem = TypeOf<typeof auditItem>;

/** Whether the whole log is intact: its newest hash, or the first row that does not follow from the one before. */
const chain = object({ whole: flag(), rows: integer(), head: optional(text()), brokenAt: optional(integer()) });

/** `GET /api/v1/audit`, newest first; `chain` only with `verify=true`. */
export const auditPage = object({ items: list(auditItem), next: nullable(text()), chain: nullable(chain) });
export type AuditPage = TypeOf<typeof auditPage>;
