import type { DomainId } from '../domain.ts';
import type { Indicator, IndicatorId } from '../indicator.ts';
import {
  flag,
  id,
  integer,
  list,
  matching,
  nullable,
  number,
  object,
  oneOf,
  positive,
  tagged,
  text,
  type TypeOf,
} from './schema.ts';
import { CADENCES, LEVELS } from './words.ts';

const bounds = object({}, { target: number, warning: number, critical: number });

const targetShape = object(
  { kind: oneOf(['fixed', 'curve', 'baseline', 'zero', 'band']) },
  {
    low: bounds,
    high: bounds,
    reference: text,
    measure: oneOf(['ratio', 'zscore', 'change']),
    window: object({ days: integer(1) }),
    minimumN: integer(1),
    combine: oneOf(['any', 'all']),
  },
);

const terms = list(object({ indicator: id<IndicatorId>(), sign: oneOf([1, -1]) }), { min: 1 });

const formulaShape = tagged('kind', {
  ratio: object({ numerator: terms, denominator: terms }),
  sum: object({ terms }),
  count_units: object({
    indicator: id<IndicatorId>(),
    level: oneOf(LEVELS),
    states: list(oneOf(['warning', 'critical']), { min: 1 }),
  }),
  events: object({ events: list(text, { min: 1 }) }, { severities: list(text), distinct: text }),
});

export const indicatorShape = object(
  {
    id: id<IndicatorId>(),
    domain: id<DomainId>(),
    name: text,
    nameEn: text,
    unit: text,
    shown: object({ symbol: text, symbolEn: text, factor: positive, decimals: integer(0) }),
    direction: oneOf(['up', 'down', 'band', 'info']),
    cadence: oneOf(CADENCES),
    levels: list(oneOf(LEVELS), { min: 1 }),
    aggregation: object({
      units: oneOf(['sum', 'ratio', 'avg', 'max', 'p50', 'none']),
      time: oneOf(['sum', 'ratio', 'avg', 'max', 'p50', 'last', 'first']),
    }),
    classification: oneOf(['open', 'shared', 'internal', 'restricted']),
    legalBasis: text,
    metric: matching('^vnioc_[a-z0-9_]+$'),
  },
  {
    target: nullable(targetShape),
    minimumEvaluations: integer(1),
    context: oneOf(['calendar', 'report']),
    cumulative: flag,
    formula: nullable(formulaShape),
    version: integer(1),
    notes: list(text),
  },
);

export const indicatorsShape = object({ indicators: list(indicatorShape) }, { notes: list(text) });

export function toIndicator(entry: TypeOf<typeof indicatorShape>): Indicator {
  const { target = null, formula = null, notes = [], minimumEvaluations = 1, version = 1, ...rest } = entry;
  return {
    ...rest,
    context: entry.context ?? 'report',
    cumulative: entry.cumulative ?? false,
    target: target === null ? null : { ...target, combine: target.combine ?? 'any' },
    formula,
    notes,
    minimumEvaluations,
    version,
  };
}
