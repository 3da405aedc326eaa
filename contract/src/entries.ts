import type { From } from './json-schema.ts';
import {
  figure,
  instant,
  instantOrNull,
  page,
  reasonText,
  record,
  shortText,
  text,
  textOrNull,
} from './schema-parts.ts';

export const entrySchema = record({
  id: text,
  source: text,
  indicator: text,
  unit: text,
  period: text,
  value: figure,
  numerator: figure,
  denominator: figure,
  evidence: record({ document: text, note: text }),
  status: { enum: ['pending', 'approved', 'refused'] },
  enteredBy: text,
  enteredAt: instant,
  decidedBy: textOrNull,
  decidedAt: instantOrNull,
  reason: textOrNull,
});

export const entriesSchema = page(entrySchema);

/** `POST /api/v1/entries`: one figure in base units, with its evidence (VL 9.4, Điều 8 row 10). */
export const newEntrySchema = {
  type: 'object',
  properties: {
    source: shortText,
    indicator: shortText,
    unit: shortText,
    period: shortText,
    value: { type: 'number' },
    numerator: { type: 'number' },
    denominator: { type: 'number' },
    evidence: {
      type: 'object',
      properties: { document: shortText, note: { type: 'string', maxLength: 2000 } },
      required: ['document'],
      additionalProperties: false,
    },
  },
  required: ['source', 'indicator', 'unit', 'period', 'evidence'],
  additionalProperties: false,
} as const;

export type NewEntry = From<typeof newEntrySchema>;

export const refusalSchema = record({ reason: reasonText });
export const approvalSchema = {
  type: 'object',
  properties: { reason: reasonText },
  required: [],
  additionalProperties: false,
} as const;
