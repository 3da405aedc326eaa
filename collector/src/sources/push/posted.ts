import type { JSONSchemaType } from 'ajv';

/** A unit by its id of ours, or by a code of a system. */
export type PostedUnit = string | { readonly system: string; readonly code: string };

/** One figure: value, or numerator and denominator, in base units (VND, ratio 0..1, hours, counts). */
export interface PostedRecord {
  readonly indicator: string;
  readonly unit: PostedUnit;
  /** Canonical key (`2024-06-03`, `2024-W23`, `2024-06`, `2024-Q2`, `2024`; `cal:` before it in the calendar context). */
  readonly period: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** Body of `POST /api/v1/observations`. */
export interface PostedObservations {
  readonly source: string;
  readonly records: readonly PostedRecord[];
}

const text = { type: 'string', minLength: 1, maxLength: 200 } as const;

/**
 * The published schema. It asks for the form of a delivery only: what is wrong with one record goes to quarantine with
 * its row and reason, and does not spoil the others.
 */
export const postedObservationsSchema = {
  $id: 'posted-observations',
  type: 'object',
  properties: {
    source: text,
    records: {
      type: 'array',
      minItems: 1,
      maxItems: 100_000,
      items: {
        type: 'object',
        properties: {
          indicator: text,
          unit: {
            anyOf: [
              text,
              {
                type: 'object',
                properties: { system: text, code: text },
                required: ['system', 'code'],
                additionalProperties: false,
              },
            ],
          },
          period: text,
          value: { type: 'number', nullable: true },
          numerator: { type: 'number', nullable: true },
          denominator: { type: 'number', nullable: true },
        },
        required: ['indicator', 'unit', 'period'],
      },
    },
  },
  required: ['source', 'records'],
  additionalProperties: false,
} as const satisfies JSONSchemaType<PostedObservations> | object;
