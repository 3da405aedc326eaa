import type { Catalog } from '../../catalog/catalog.ts';
import type { Indicator, IndicatorId } from '../../catalog/indicator.ts';
import type { FieldPath, ObservationMapping, SourceSpec } from '../../catalog/source-spec.ts';
import { foldWord } from '../cells/cell-text.ts';
import type { FigureCells, FigureRule } from './figure.ts';
import type { Reader } from './records.ts';

/** How one figure of a record is read: its indicator, its rule, its fields. */
export interface FigurePlan {
  readonly indicator: Indicator;
  readonly rule: FigureRule;
  readonly cells: (index: number) => FigureCells;
  readonly fields: { readonly value: string; readonly numerator: string; readonly denominator: string };
  /** The cell that a total row is compared in. */
  readonly summed: Reader | null;
}

type Readers = ReadonlyMap<FieldPath, Reader | null>;

/** Every field that the mapping reads. */
export function fieldsOf(mapping: ObservationMapping): readonly FieldPath[] {
  const figures = mapping.indicatorField === undefined ? (mapping.figures ?? []) : [];
  const wide = figures.flatMap((figure) => [figure.value, figure.numerator, figure.denominator, figure.measure]);
  const long = [
    mapping.indicatorField,
    mapping.valueField,
    mapping.numeratorField,
    mapping.denominatorField,
    mapping.measureField,
  ];
  const unit = 'field' in mapping.unit ? [mapping.unit.field] : [];
  return [...unit, mapping.period.field, ...wide, ...long].filter((path) => path !== undefined);
}

/** Wide form: one plan per declared figure. Figures of indicators that no register knows are left out and named. */
export function widePlans(
  mapping: ObservationMapping,
  catalog: Catalog,
  readers: Readers,
): { plans: readonly FigurePlan[]; unknown: readonly IndicatorId[] } {
  const figures = mapping.figures ?? [];
  const unknown = figures.map(({ indicator }) => indicator).filter((id) => !catalog.indicators.has(id));
  const plans = figures.flatMap((figure) => {
    const indicator = catalog.indicators.get(figure.indicator);
    return indicator ? [planOf(indicator, figure, figure, readers)] : [];
  });
  return { plans, unknown };
}

/** Long form: the plan of the indicator a record names; null when nobody knows the name or the source may not say it. */
export function longPlans(
  mapping: ObservationMapping,
  spec: SourceSpec,
  catalog: Catalog,
  readers: Readers,
): (text: string) => FigurePlan | 'unknown indicator' | 'indicator does not belong to this source' {
  const names = new Map(Object.entries(mapping.indicatorNames ?? {}).map(([name, id]) => [foldWord(name), id]));
  const rules = new Map((mapping.figures ?? []).map((figure) => [figure.indicator, figure]));
  const paths = {
    value: mapping.valueField,
    numerator: mapping.numeratorField,
    denominator: mapping.denominatorField,
    measure: mapping.measureField,
  };
  const known = new Map<string, ReturnType<ReturnType<typeof longPlans>>>();
  const find = (text: string): ReturnType<ReturnType<typeof longPlans>> => {
    const id = names.get(foldWord(text)) ?? (text.trim() as IndicatorId);
    const indicator = catalog.indicators.get(id);
    if (!indicator) return 'unknown indicator';
    const owed = indicator.domain === spec.domain || names.has(foldWord(text)) || spec.expects?.indicators.includes(id);
    return owed ? planOf(indicator, rules.get(id) ?? {}, paths, readers) : 'indicator does not belong to this source';
  };
  return (text) => {
    const plan = known.get(text) ?? find(text);
    if (known.size < 10_000) known.set(text, plan);
    return plan;
  };
}

interface Paths {
  readonly value?: FieldPath | undefined;
  readonly numerator?: FieldPath | undefined;
  readonly denominator?: FieldPath | undefined;
  readonly measure?: FieldPath | undefined;
}

function planOf(indicator: Indicator, rule: FigureRule, paths: Paths, readers: Readers): FigurePlan {
  const reader = (path: FieldPath | undefined): Reader | null =>
    path === undefined ? null : (readers.get(path) ?? null);
  const [value, numerator, denominator, measure] = [
    reader(paths.value),
    reader(paths.numerator),
    reader(paths.denominator),
    reader(paths.measure),
  ];
  const fields = { value: paths.value ?? '', numerator: paths.numerator ?? '', denominator: paths.denominator ?? '' };
  const inParts = numerator !== null || denominator !== null;
  const cells = (index: number): FigureCells => {
    const measured = measure === null ? undefined : measure(index);
    // Long form may have both forms side by side: parts count where they are filled in.
    if (inParts && !(value !== null && isBlank(numerator?.(index)) && isBlank(denominator?.(index))))
      return { numerator: numerator?.(index) ?? '', denominator: denominator?.(index) ?? '', measure: measured };
    return measure === null ? { value: value?.(index) } : { value: value?.(index), measure: measured };
  };
  return { indicator, rule, cells, fields, summed: inParts || indicator.unit === '1' ? null : value };
}

const isBlank = (cell: unknown): boolean => cell === undefined || cell === null || cell === '';
