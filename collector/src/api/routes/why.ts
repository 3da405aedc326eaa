import { whyAnswer, type WhyAnswer } from '@vnioc/contract/why.ts';
import { isOverdueStatus } from '@vnioc/contract/words.ts';
import type { Indicator, IndicatorId, Terms } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { DAY } from '../../kernel/local-date.ts';
import { periodSpan, placeOf, type PeriodId } from '../../kernel/period.ts';
import type { Freshness } from '../../observations/freshness.ts';
import type { Revision } from '../../observations/observation.ts';
import type { CellState } from '../../observations/state.ts';
import type { ApiServices } from '../api-services.ts';
import { inScope } from '../in-scope.ts';
import { stateOfFigure } from '../overview/state-of-figure.ts';
import { targetSaidOf } from '../overview/target-said.ts';
import { linesOf } from '../overview/tile-figures.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';

const id = { type: 'string', minLength: 1, maxLength: 200 } as const;
const LINES_SHOWN = 6;

/** "Vì sao?": source, period, revision, formula, target and freshness behind one figure. */
export const why: Route = {
  method: 'get',
  path: '/api/v1/figures/why',
  summary: { vi: 'Vì sao có số liệu này', en: 'What stands behind one figure' },
  access: 'read figures',
  parameters: {
    indicator: { schema: id, description: 'Id of the indicator', required: true },
    unit: { schema: id, description: 'Id of the unit', required: true },
    period: { schema: id, description: 'Key of the period; default: the newest one with a figure' },
  },
  answers: { 200: { contentType: 'application/json', schema: whyAnswer } },
  async handle({ query, scope }, services) {
    const indicator = services.catalog.indicators.get((query['indicator'] ?? '') as IndicatorId);
    const unit = (query['unit'] ?? '') as UnitId;
    if (indicator === undefined || !inScope(scope, services.catalog).figure(indicator.id, unit))
      return problem('not_found', {
        vi: 'Không có số liệu này trong phạm vi của bạn.',
        en: 'There is no such figure in your scope.',
      });
    const { period } = query;
    if (period !== undefined && placeOf(period) === null)
      return problem('invalid_parameter', {
        vi: 'period: không phải kỳ; viết như 2024-06, 2024-W23, cal:2024-06.',
        en: 'period: not a period; write it like 2024-06, 2024-W23, cal:2024-06.',
      });
    return { status: 200, json: await whyOf(indicator, unit, (period as PeriodId | undefined) ?? null, services) };
  },
};

async function whyOf(
  indicator: Indicator,
  unit: UnitId,
  asked: PeriodId | null,
  services: ApiServices,
): Promise<WhyAnswer> {
  const { store, catalog } = services;
  const cell = (await store.states.current()).find((one) => one.indicator === indicator.id && one.unit === unit);
  const period = asked ?? cell?.period ?? null;
  const revisions = period === null ? [] : await store.observations.history({ indicator: indicator.id, unit }, period);
  const newest = revisions.at(-1);
  const source = newest === undefined ? undefined : catalog.sources.get(newest.source);
  const lines = await linesOf(indicator, unit, catalog, store);
  return {
    ...{ indicator: indicator.id, unit, owedHere: cell?.state !== 'not_applicable', ...stateOf(cell, indicator) },
    ...{ period, ...spanOf(period), ...figureOf(newest) },
    source:
      source === undefined ? null : { id: source.id, name: source.name, nameEn: source.nameEn, owner: source.owner },
    target: await targetSaidOf(indicator, unit, { period, value: newest?.value ?? null }, services),
    inputs: await inputsOf(indicator, unit, period, services),
    freshness: lines.toSorted(lateFirst).slice(0, LINES_SHOWN).map(lineOf),
  };
}

const stateOf = (cell: CellState | undefined, indicator: Indicator) => ({
  state: cell === undefined ? ('no_data' as const) : stateOfFigure(cell, indicator),
  since: cell?.since ?? null,
  ...{ judged: cell?.judged ?? null, dueAt: cell?.dueAt ?? null },
});

function spanOf(period: PeriodId | null) {
  if (period === null) return { periodFrom: null, periodTo: null };
  const { from, to } = periodSpan(period);
  return { periodFrom: from, periodTo: to };
}

const figureOf = (newest: Revision | undefined) => ({
  ...{ value: newest?.value ?? null, numerator: newest?.numerator ?? null, denominator: newest?.denominator ?? null },
  ...{ revision: newest?.revision ?? null, knownAt: newest?.knownAt ?? null, quality: newest?.quality ?? null },
  ...{ present: newest?.coverage?.present ?? null, expected: newest?.coverage?.expected ?? null },
});

const isLate = ({ status }: Freshness): boolean => isOverdueStatus(status);
const lateFirst = (a: Freshness, b: Freshness): number =>
  Number(isLate(b)) - Number(isLate(a)) || b.periodEnd - a.periodEnd;

const lineOf = ({ source, unit, period, status, dueAt, receivedAt, cause, present, expected }: Freshness) => ({
  ...{ source, unit, period, status, dueAt, receivedAt, cause, present, expected },
});

/** The figures that a formula takes, each the newest that was there by the end of the period. */
async function inputsOf(
  { formula }: Indicator,
  unit: UnitId,
  period: PeriodId | null,
  { store }: ApiServices,
): Promise<WhyAnswer['inputs']> {
  if (formula === null || period === null) return [];
  const parts: readonly (readonly ['numerator' | 'denominator' | 'term', Terms])[] =
    formula.kind === 'ratio'
      ? [
          ['numerator', formula.numerator],
          ['denominator', formula.denominator],
        ]
      : [['term', formula.kind === 'sum' ? formula.terms : []]];
  const terms = parts.flatMap(([part, of]) => of.map((term) => ({ part, ...term })));
  const { to } = periodSpan(period);
  const year = 366 * DAY;
  const found = await store.observations.latest({
    ...{ indicators: terms.map(({ indicator }) => indicator), units: [unit], to: to + year, from: to - year },
  });
  const newest = new Map(found.map((one) => [one.indicator, one]));
  return terms.map(({ part, sign, indicator }) => ({
    ...{ part, sign, indicator, period: newest.get(indicator)?.period ?? null },
    value: newest.get(indicator)?.value ?? null,
  }));
}
