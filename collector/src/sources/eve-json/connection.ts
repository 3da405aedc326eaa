import type { JSONSchemaType } from 'ajv';

/**
 * Suricata's eve.json: the tail of a file (`path`), or lines pushed over HTTP (no `path`). With `events: null` in the
 * source the default mapping holds: kind `suricata.<event_type>`, severity 1 critical, 2 warning, 3 info, unit by the
 * asset that has the destination or source address.
 */
export interface EveJsonConnection {
  /** Absolute, or relative to the collector's data folder. Absent: only pushed lines. */
  readonly path?: string;
  /** Which event types are kept. Default `alert` and `anomaly`. */
  readonly eventTypes?: readonly string[];
  /** Lines of one part. Default 5000. */
  readonly linesPerPart?: number;
  /** Longest line; a longer one is rejected. Default 1 MiB. */
  readonly maxLineBytes?: number;
}

export const eveJsonConnection: JSONSchemaType<EveJsonConnection> = {
  type: 'object',
  properties: {
    path: { type: 'string', minLength: 1, nullable: true },
    eventTypes: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, nullable: true },
    linesPerPart: { type: 'integer', minimum: 1, maximum: 100_000, nullable: true },
    maxLineBytes: { type: 'integer', minimum: 1024, nullable: true },
  },
  required: [],
  additionalProperties: false,
};
