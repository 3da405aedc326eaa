import type { Alerting, CorrelationRule, LabelMapping } from '../alerting.ts';
import type { DomainId } from '../domain.ts';
import type { IndicatorId } from '../indicator.ts';
import { PERSON_ROLES } from '../person.ts';
import { matchShape } from './routes.ts';
import { either, flag, id, integer, list, matching, object, oneOf, record, text, type TypeOf } from './schema.ts';
import { spanShape } from './sops.ts';
import { fits } from './validator.ts';
import { SEVERITIES } from './words.ts';

const some = { min: 1 };
/** `2024-06-01T22:00:00+07:00`; the zone is never guessed. */
const instant = matching('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$');

export const labelShape = object(
  { from: text, to: oneOf(['domain', 'indicator', 'unit', 'severity', 'kind', 'source', 'asset']) },
  { values: record(text) },
);

const eventCondition = object(
  {
    event: object({ kinds: list(text, some) }, { domain: id<DomainId>(), severity: list(oneOf(SEVERITIES), some) }),
    count: integer(1),
  },
  { distinct: text },
);
const stateCondition = object({
  state: object({ indicator: id<IndicatorId>(), in: list(oneOf(['warning', 'critical']), some) }),
});

export const correlationShape = object({
  id: id<string>(),
  name: text,
  nameEn: text,
  domain: id<DomainId>(),
  kind: text,
  severity: oneOf(SEVERITIES),
  when: list(either('event + count, hoặc / or state', [eventCondition, stateCondition]), some),
  windowMinutes: integer(1),
  by: text,
});

export const watchdogShape = object({
  id: id<string>(),
  alertname: text,
  labels: record(text),
  silentAfterMinutes: integer(1),
});

export const importanceShape = object({ match: matchShape, ticket: flag, tell: list(oneOf(PERSON_ROLES)) });

export const maintenanceShape = object({
  id: id<string>(),
  match: matchShape,
  from: instant,
  to: instant,
  documentNumber: text,
  reason: text,
});

const clocks = {
  recurrenceWindow: spanShape,
  waitingMaximum: spanShape,
  ratingWindow: spanShape,
  supportDeadline: spanShape,
  arbitrationDeadline: spanShape,
  explanationDeadline: spanShape,
  dependantGrace: spanShape,
};

export const alertsShape = object(
  {},
  {
    labels: list(labelShape),
    correlations: list(correlationShape),
    watchdogs: list(watchdogShape),
    importance: list(importanceShape),
    maintenance: list(maintenanceShape),
    ...clocks,
    notes: list(text),
  },
);

/** Without the register every alert becomes a ticket, tells nobody beside its route, and has these clocks (SEMANTICS §5, §6). */
export const NO_ALERTING: Alerting = {
  labels: [],
  correlations: [],
  watchdogs: [],
  importance: [],
  maintenance: [],
  recurrenceWindow: { amount: 3, unit: 'WD' },
  waitingMaximum: { amount: 5, unit: 'WD' },
  ratingWindow: { amount: 7, unit: 'D' },
  supportDeadline: { amount: 1, unit: 'WD' },
  arbitrationDeadline: { amount: 4, unit: 'WH' },
  explanationDeadline: { amount: 3, unit: 'WD' },
  dependantGrace: { amount: 0.25, unit: 'H' },
};

export const toLabel = (entry: TypeOf<typeof labelShape>): LabelMapping => ({ values: {}, ...entry });
export const toCorrelation = (entry: TypeOf<typeof correlationShape>): CorrelationRule => entry;

export type Clocks = Pick<Alerting, keyof typeof clocks>;
/** The clocks that the register says, ours where it is silent. */
export function clocksOf(content: unknown): Clocks {
  const said = (key: keyof Clocks): Partial<Clocks> => {
    const span = (content as Readonly<Record<string, unknown>> | null | undefined)?.[key];
    return { [key]: fits(spanShape, span) ? span : NO_ALERTING[key] };
  };
  return Object.assign({}, ...(Object.keys(clocks) as (keyof Clocks)[]).map(said)) as Clocks;
}
