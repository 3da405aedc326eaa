import type { JSONSchemaType } from 'ajv';

/** Agencies post observations to `POST /api/v1/observations` with their own key. Nothing to connect to: `connection: {}`. */
export interface PushConnection {
  /** Records of one post. Default 5000. */
  readonly maxRecords?: number;
}

export const pushConnection: JSONSchemaType<PushConnection> = {
  type: 'object',
  properties: { maxRecords: { type: 'integer', minimum: 1, maximum: 100_000, nullable: true } },
  required: [],
  additionalProperties: false,
};
