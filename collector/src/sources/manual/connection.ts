import type { JSONSchemaType } from 'ajv';

/** Figures entered by a person and approved by another, with evidence. Nothing to connect to: `connection: {}`. */
export interface ManualConnection {
  /** Whether an entry must name its evidence (document number, file). Default true. */
  readonly evidence?: boolean;
}

export const manualConnection: JSONSchemaType<ManualConnection> = {
  type: 'object',
  properties: { evidence: { type: 'boolean', nullable: true } },
  required: [],
  additionalProperties: false,
};
