import type { JSONSchemaType } from 'ajv';
import { tableProperties, type TableLayout } from '../table/table-layout.ts';

/**
 * A folder into which somebody puts files. A file is taken when its size and time stood still for `stableSeconds`;
 * after its last part was committed it is moved to `done/`, a bad one to `failed/` with the reason beside it as `.txt`.
 */
export interface FileDropConnection extends TableLayout {
  /** Absolute, or relative to the collector's data folder. */
  readonly folder: string;
  /** `*` and `?` in file names: `thu-chi-*.xlsx`. Letters of either case. Default `*`. */
  readonly pattern?: string;
  readonly format: 'csv' | 'xlsx';
  /** Sheet by name, or by number from 1. Default: the first. */
  readonly sheet?: string | number;
  /** Default 2; 0 takes files at once. */
  readonly stableSeconds?: number;
  /** Default 2 GiB for CSV, 32 MiB for XLSX (200 MiB unpacked). */
  readonly maxBytes?: number;
}

export const fileDropConnection: JSONSchemaType<FileDropConnection> = {
  type: 'object',
  properties: {
    ...tableProperties,
    folder: { type: 'string', minLength: 1 },
    pattern: { type: 'string', pattern: '^[^/\\\\]+$', nullable: true },
    format: { type: 'string', enum: ['csv', 'xlsx'] },
    sheet: { type: ['string', 'number'], nullable: true } as never,
    stableSeconds: { type: 'number', minimum: 0, maximum: 3600, nullable: true },
    maxBytes: { type: 'integer', minimum: 1, nullable: true },
  },
  required: ['folder', 'format'],
  additionalProperties: false,
};
