import { anything, integer, list, nullable, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { documentNumber, id, instant, moment } from './words.ts';

export const grouping = oneOf('unit', 'domain', 'sop', 'severity');

const row = anything();

/** `GET /api/v1/accounting`: the accounts of a period, with the formula they were computed by. */
export const accountsAnswer = {
  type: 'object',
  required: [
    'period',
    'groupBy',
    'asOf',
    'ledger',
    'calendarVersion',
    'catalogVersion',
    'rows',
    'total',
    'ioc',
    'formula',
  ],
  properties: {
    period: { type: 'object', required: ['id', 'from', 'to'] },
    groupBy: grouping,
    asOf: instant(),
    ledger: object({ position: integer(), hash: text() }),
    calendarVersion: text(),
    catalogVersion: text(),
    rows: list(row),
    total: row,
    ioc: nullable(row),
    formula: anything(),
  },
} as const;

/** `GET /api/v1/accounting/statement`: what a unit answers for in a period. */
export const statementAnswer = {
  type: 'object',
  required: ['unit', 'period', 'asOf', 'status', 'account', 'lines', 'ledger'],
} as const;

/** `POST /api/v1/accounting/close`: signs the statement of a unit for a period ("Chốt kỳ"). */
export const closeRequest = object({
  period: text({ minLength: 1, maxLength: 40 }),
  unit: id(),
  documentNumber: documentNumber(),
  /** `asOf` of the statement that is signed, and the SHA-256 of its JSON form, as its reader saw it. */
  asOf: moment,
  statement: text({ minLength: 64, maxLength: 64 }),
});
export type CloseRequest = TypeOf<typeof closeRequest>;
export const closeAnswer = object({ period: text(), unit: text(), statement: text(), at: instant() });
