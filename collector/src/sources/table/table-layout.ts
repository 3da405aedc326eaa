import type { JSONSchemaType } from 'ajv';

export const ENCODINGS = ['auto', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252', 'tcvn'] as const;
export type TableEncoding = (typeof ENCODINGS)[number];

/** How a CSV file or a sheet is laid out. */
export interface TableLayout {
  /** Default `auto`: the one of `, ; tab |` that the header line has most of. */
  readonly delimiter?: string;
  /** Default `auto`: a byte order mark says it, else UTF-8. `windows-1258`, `tcvn` (TCVN 5712) of old machines. */
  readonly encoding?: TableEncoding;
  /** Rows above the header: letterhead, title. They are still searched for secrecy marks. Default 0. */
  readonly skipRows?: number;
  /** Rows that make the header; merged cells are flattened to `A / B`. Default 1. */
  readonly headerRows?: number;
  /** Rows of one part, committed together. Default 5000. */
  readonly rowsPerPart?: number;
}

/** Properties of a table layout, spread into the schemas of `http-csv` and `file-drop`. */
export const tableProperties = {
  delimiter: { type: 'string', minLength: 1, maxLength: 1, nullable: true },
  encoding: { type: 'string', enum: ENCODINGS, nullable: true },
  skipRows: { type: 'integer', minimum: 0, maximum: 1000, nullable: true },
  headerRows: { type: 'integer', minimum: 1, maximum: 5, nullable: true },
  rowsPerPart: { type: 'integer', minimum: 1, maximum: 100_000, nullable: true },
} as const satisfies JSONSchemaType<TableLayout>['properties'];
