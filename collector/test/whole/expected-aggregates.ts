import { keyOf, type TrueFigure } from './truth.ts';

/** What the registers say of an indicator, as `GET /api/v1/catalog` gives it. */
export interface IndicatorOfCatalog {
  readonly id: string;
  readonly domain: string;
  readonly metric: string;
  readonly levels: readonly string[];
  readonly aggregation: { readonly units: string };
  readonly formula: { readonly kind: string } | null;
}

type Parts = readonly TrueFigure[];

const sumOf = (parts: Parts, pick: (part: TrueFigure) => number | undefined): number =>
  parts.reduce((sum, part) => sum + (pick(part) ?? 0), 0);

const shareOf = (parts: Parts): number =>
  sumOf(parts, (part) => part.numerator) / sumOf(parts, (part) => part.denominator);

/** Counted anew from what the units said, by the register's rule; null where it forbids or nobody can. */
function together(rule: string, parts: Parts): number | null {
  const hasParts = parts.every((part) => part.denominator !== undefined);
  const values = parts.map((part) => part.value ?? (part.numerator ?? 0) / (part.denominator ?? 1));
  switch (rule) {
    case 'sum':
      return hasParts ? shareOf(parts) : values.reduce((sum, value) => sum + value, 0);
    case 'ratio':
      return hasParts ? shareOf(parts) : null;
    case 'avg':
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    case 'max':
      return Math.max(...values);
    default:
      return null;
  }
}

/** The district's figures that nobody says, from what its units said; by the key of the figure. */
export function expectedAggregates(
  said: readonly TrueFigure[],
  indicators: readonly IndicatorOfCatalog[],
  district: string,
): ReadonlyMap<string, number> {
  const rules = new Map(indicators.map(({ id, aggregation }) => [id, aggregation.units]));
  const own = new Set(said.filter(({ unit }) => unit === district).map(keyOf));
  const groups = Map.groupBy(said, ({ indicator, period }) => keyOf({ indicator, unit: district, period }));
  return new Map(
    [...groups].flatMap(([key, parts]) => {
      const value = own.has(key) ? null : together(rules.get(parts[0]?.indicator ?? '') ?? 'none', parts);
      return value === null ? [] : [[key, value] as const];
    }),
  );
}

type Term = { readonly indicator: string; readonly sign: number };

interface RatioFormula {
  readonly kind: 'ratio';
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
}

/**
 * Shares that the register derives, for every unit that said their parts and for the district from the sums of them. A
 * part that is planned by the year is that of the year in which the period ends.
 */
export function expectedRatios(
  said: readonly TrueFigure[],
  indicators: readonly IndicatorOfCatalog[],
  district: string,
  yearOf: (period: string) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { indicator, unit, period, value } of said) {
    for (const place of new Set([unit, district])) {
      const key = keyOf({ indicator, unit: place, period });
      if (value !== undefined) sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  const places = new Map(
    said.flatMap(({ indicator, unit, period }) =>
      [unit, district].map((place) => [keyOf({ indicator, unit: place, period }), { indicator, unit: place, period }]),
    ),
  );
  const found = new Map<string, number>();
  for (const { id, formula, levels } of indicators) {
    if (formula?.kind !== 'ratio') continue;
    const { numerator, denominator } = formula as RatioFormula;
    for (const { indicator, unit, period } of places.values()) {
      if (indicator !== numerator[0]?.indicator) continue;
      if (!levels.includes(unit === district ? 'district' : 'commune')) continue;
      const amount = (terms: readonly Term[]): number =>
        terms.reduce((sum, term) => {
          const same = sums.get(keyOf({ ...term, unit, period }));
          return sum + term.sign * (same ?? sums.get(keyOf({ ...term, unit, period: `cal:${yearOf(period)}` })) ?? NaN);
        }, 0);
      const ratio = amount(numerator) / amount(denominator);
      if (Number.isFinite(ratio)) found.set(keyOf({ indicator: id, unit, period }), ratio);
    }
  }
  return found;
}
