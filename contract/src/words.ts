import { either, integer, list, nullable, object, oneOf, text } from './schema.ts';
import type { Schema, TypeOf } from './schema.ts';

/** Ids of registers: units, indicators, domains, sources, people. */
export const id = (): Schema<string> => text({ minLength: 1, maxLength: 200 });

/** Information security, as the glossary names it: the domain of the SOC, and of security analysts (domain §7.4). */
export const SOC_DOMAIN = 'infosec';

/** An instant in answers: milliseconds since 1970-01-01T00:00:00Z. */
export const instant = (): Schema<number> => integer({ description: 'milliseconds since 1970-01-01T00:00:00Z' });

/** An instant in questions: ISO 8601 (UTC+7 without a zone), or milliseconds since 1970 as a number or in digits. */
export const moment = either(text({ minLength: 1, maxLength: 40 }), integer());

/** What people write freely; kept encrypted, apart from the ledger. */
export const note = (): Schema<string> => text({ minLength: 1, maxLength: 5000, pattern: '\\S' });

/** Number of a document: `123/QĐ-UBND`. */
export const documentNumber = (): Schema<string> => text({ minLength: 1, maxLength: 100, pattern: '\\S' });

/** Every word in both languages, Vietnamese first. */
export const sentence = object({ vi: text(), en: text() });
export type Sentence = TypeOf<typeof sentence>;

/** States of a cell; the order is the number in frames and metrics. */
export const STATE_NAMES = [
  'normal',
  'warning',
  'critical',
  'no_data',
  'stale',
  'upstream_fault',
  'not_applicable',
] as const;
export type StateName = (typeof STATE_NAMES)[number];
export const stateName = oneOf(...STATE_NAMES);

/** `pending`: the period is not over; `due`: over, not yet late; `late`: past the due instant; `missing`: long past it (SEMANTICS §2). */
export const FRESHNESS_STATUSES = [
  'pending',
  'due',
  'received',
  'received_late',
  'late',
  'missing',
  'not_applicable',
] as const;
export type FreshnessStatus = (typeof FRESHNESS_STATUSES)[number];
export const freshnessStatus = oneOf(...FRESHNESS_STATUSES);
/** Past their due instant, and not there yet. */
export const OVERDUE_STATUSES = ['late', 'missing'] as const satisfies readonly FreshnessStatus[];
export const isOverdueStatus = (status: FreshnessStatus): status is (typeof OVERDUE_STATUSES)[number] =>
  OVERDUE_STATUSES.some((one) => one === status);
/** Not in time: late, missing, or received too late. */
export const isLateness = (status: FreshnessStatus): boolean => isOverdueStatus(status) || status === 'received_late';
export const cadenceName = oneOf('daily', 'weekly', 'monthly', 'quarterly', 'yearly');
export const runOutcome = oneOf('succeeded', 'partly', 'failed', 'stopped', 'interrupted');
export const severityName = oneOf('info', 'warning', 'critical');
export const unitLevel = oneOf('province', 'district', 'commune', 'agency', 'school', 'facility');
export const latenessCause = oneOf('unit', 'source', 'collector', 'calendar');
export const qualityName = oneOf('reported', 'entered', 'aggregated', 'derived', 'partial');

/** A page of a list, newest first; `next` is handed back as `cursor` to go on, null at the end. */
export const pageOf = <T>(item: Schema<T>): Schema<Page<T>> =>
  object({ items: list(item), next: nullable(text()) }) as Schema<Page<T>>;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
