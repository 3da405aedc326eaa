import { nullable, number, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { id, instant, pageOf } from './words.ts';

/** `POST /api/v1/entries`: a figure typed in by one person, with evidence, waiting for another one's approval. */
export const newEntry = object({
  source: id(),
  indicator: id(),
  unit: id(),
  period: text({ minLength: 1, maxLength: 40 }),
  value: optional(number()),
  numerator: optional(number()),
  denominator: optional(number()),
  evidence: object({
    document: text({ minLength: 1, maxLength: 500 }),
    note: optional(text({ maxLength: 2000 })),
  }),
  /** The complaint or data request about this figure that the entry answers. */
  ticket: optional(nullable(id())),
});
export type NewEntry = TypeOf<typeof newEntry>;

export const entry = object({
  id: text(),
  source: text(),
  indicator: text(),
  unit: text(),
  period: text(),
  value: nullable(number()),
  numerator: nullable(number()),
  denominator: nullable(number()),
  evidence: object({ document: text(), note: text() }),
  status: oneOf('pending', 'approved', 'refused'),
  enteredBy: text(),
  enteredAt: instant(),
  decidedBy: nullable(text()),
  decidedAt: nullable(instant()),
  reason: nullable(text()),
  ticket: nullable(text()),
});
export type EntryAnswer = TypeOf<typeof entry>;

export const entriesPage = pageOf(entry);

/** `POST /api/v1/entries/{id}/approve`. */
export const approval = object({ reason: optional(text({ maxLength: 2000 })) });

/** `POST /api/v1/entries/{id}/refuse`: never without a reason. */
export const entryRefusal = object({ reason: text({ minLength: 1, maxLength: 2000 }) });
