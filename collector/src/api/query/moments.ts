import type { Query, QueryRequest } from '@vnioc/contract/query.ts';
import type { Instant } from '../../kernel/clock.ts';
import { DAY } from '../../kernel/local-date.ts';
import { RefusedQuery } from './refused-query.ts';

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const EARLIEST = Date.parse('1975-05-01T00:00:00Z');
const LATEST = Date.parse('2200-01-01T00:00:00Z');

/** ISO 8601 (UTC+7 when no zone is given), or milliseconds as a number or in digits; null when it is neither. */
export function momentOf(said: string | number): Instant | null {
  const at = typeof said === 'number' ? said : /^-?\d{5,16}$/.test(said) ? Number(said) : readIso(said);
  return Number.isFinite(at) && at >= EARLIEST && at <= LATEST ? Math.trunc(at) : null;
}

function readIso(text: string): number {
  if (!ISO.test(text)) return NaN;
  const dated = text.includes('T') ? text : `${text}T00:00`;
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(dated) ? dated : `${dated}+07:00`);
}

function readMoment(said: string | number, field: string): Instant {
  const at = momentOf(said);
  if (at !== null) return at;
  throw new RefusedQuery(
    400,
    `${field}: không phải thời điểm; viết như 2024-06-03T07:00+07:00 hoặc số mili giây.`,
    `${field}: not an instant; write it like 2024-06-03T07:00+07:00 or as milliseconds.`,
  );
}

export interface Times {
  /** `(from, to]`, by the end of the period. */
  readonly from: Instant;
  readonly to: Instant;
  /** Null: what is known now. */
  readonly asOf: Instant | null;
}

/** The times of a query; those of the whole request stand in for what it leaves out; by default the last 366 days. */
export function timesOf(query: Query, request: QueryRequest, now: Instant): Times {
  const [start, end] = [query.from ?? request.from, query.to ?? request.to];
  const to = end === undefined ? now : readMoment(end, 'to');
  const from = start === undefined ? to - 366 * DAY : readMoment(start, 'from');
  if (from > to) throw new RefusedQuery(400, 'from sau to; hãy đổi lại.', 'from is after to; swap them.');
  const asOf = query.asOf === undefined ? null : readMoment(query.asOf, 'asOf');
  return { from, to, asOf: asOf === null || asOf >= now ? null : asOf };
}
