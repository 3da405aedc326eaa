import type { JSONSchemaType } from 'ajv';

/** Rows of a query on somebody's PostgreSQL, in a read-only transaction. */
export interface SqlConnection {
  /** Variable that holds `postgres://user:password@host:port/database`. */
  readonly urlEnv: string;
  /** `$1` is the last committed value of `cursorColumn` (`since` at the first run); order by that column. */
  readonly query: string;
  /** Column that only grows: an id or a time of change. Absent: the whole query is read at every run, without `$1`. */
  readonly cursorColumn?: string;
  /** Text for `$1` at the first run: `0`, `1970-01-01`. Required with `cursorColumn`. */
  readonly since?: string;
  /** Default 60. */
  readonly statementTimeoutSeconds?: number;
  /** Rows of one part. Default 5000. */
  readonly rowsPerPart?: number;
}

export const sqlConnection: JSONSchemaType<SqlConnection> = {
  type: 'object',
  properties: {
    urlEnv: { type: 'string', pattern: '^[A-Z_][A-Z0-9_]*$' },
    query: { type: 'string', minLength: 1 },
    cursorColumn: { type: 'string', minLength: 1, nullable: true },
    since: { type: 'string', nullable: true },
    statementTimeoutSeconds: { type: 'number', exclusiveMinimum: 0, maximum: 3600, nullable: true },
    rowsPerPart: { type: 'integer', minimum: 1, maximum: 100_000, nullable: true },
  },
  required: ['urlEnv', 'query'],
  dependencies: { cursorColumn: ['since'] },
  additionalProperties: false,
};
