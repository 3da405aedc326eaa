import type { Brand } from '../kernel/brand.ts';
import type { Cadence, PeriodContext } from '../kernel/period.ts';
import type { DomainId } from './domain.ts';
import type { UnitLevel } from './unit.ts';

export type IndicatorId = Brand<'IndicatorId'>;

/** Values are stored in `base` (VND, 1 for ratios, hours…) and shown as `value / factor symbol`. */
export interface ShownUnit {
  readonly symbol: string;
  readonly symbolEn: string;
  /** One shown unit in base units: 0.01 for "%", 1e6 for "triệu đồng". */
  readonly factor: number;
  readonly decimals: number;
}

export type Direction = 'up' | 'down' | 'band' | 'info';

/** Bounds of one side. `low`: a smaller figure is bad (strictly below); `high`: a larger one (strictly above). */
export interface Bounds {
  readonly target?: number;
  readonly warning?: number;
  readonly critical?: number;
}

/**
 * A typed target (SEMANTICS §3). What the bounds are compared with:
 * `fixed`, `band`, `zero`: the figure itself, in base units;
 * `curve`: the figure ÷ what `reference` says it should be by now
 *   (`elapsed_year_share` of the period's year, or `plan:<indicator>` × that share, or `months:<12 cumulative shares>`);
 * `baseline`: by `measure`, the figure ÷ mean (`ratio`), (figure − mean) ÷ standard deviation (`zscore`) or
 *   figure ÷ mean − 1 (`change`) of the periods named by `reference`
 *   (`trailing:<n>` periods, `weekday:<n>` same weekdays, `last_year` same period, `previous` period).
 */
export interface Target {
  readonly kind: 'fixed' | 'curve' | 'baseline' | 'zero' | 'band';
  readonly low?: Bounds;
  readonly high?: Bounds;
  readonly reference?: string;
  readonly measure?: 'ratio' | 'zscore' | 'change';
  /** Judge the sum of the last n days instead of the single period (dengue: 14 days). */
  readonly window?: { readonly days: number };
  /** Fewer cases (denominator, or count) than this: not judged worse than `warning`… see states. */
  readonly minimumN?: number;
  /** Whether one violated side suffices. */
  readonly combine: 'any' | 'all';
}

export type UnitAggregation = 'sum' | 'ratio' | 'avg' | 'max' | 'p50' | 'none';
export type TimeAggregation = 'sum' | 'ratio' | 'avg' | 'max' | 'p50' | 'last' | 'first';

/** A signed sum of indicators: `+budget.revenue_total −budget.revenue_land`. */
export type Terms = readonly { readonly indicator: IndicatorId; readonly sign: 1 | -1 }[];

/** How a figure that no upstream system says is made of others; always from summed parts. */
export type Formula =
  | { readonly kind: 'ratio'; readonly numerator: Terms; readonly denominator: Terms }
  | { readonly kind: 'sum'; readonly terms: Terms }
  /** How many units at `level` stand in one of these states on `indicator`. */
  | {
      readonly kind: 'count_units';
      readonly indicator: IndicatorId;
      readonly level: UnitLevel;
      readonly states: readonly ('warning' | 'critical')[];
    }
  /** Events of these kinds per unit and day, folded (SEMANTICS §2); `distinct` counts different values of that key. */
  | {
      readonly kind: 'events';
      readonly events: readonly string[];
      readonly severities?: readonly string[];
      readonly distinct?: string;
    };

export type Classification = 'open' | 'shared' | 'internal' | 'restricted';

/** A monitored indicator ("chỉ tiêu, chỉ số"), one version of it. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly domain: DomainId;
  readonly name: string;
  readonly nameEn: string;
  /** Base unit: `VND`, `1` (ratio), `persons`, `dossiers`, `hours`, `points`… */
  readonly unit: string;
  readonly shown: ShownUnit;
  readonly direction: Direction;
  readonly target: Target | null;
  /** Distinct periods in a row that must agree before the state gets worse; 2 for noisy ones (domain §3.0). */
  readonly minimumEvaluations: number;
  readonly cadence: Cadence;
  readonly context: PeriodContext;
  /** Year-to-date figures ("lũy kế"): the period says until when, not what happened in it. */
  readonly cumulative: boolean;
  /** Where the figure is owed and judged. Units above get it by aggregation, shown and not judged. */
  readonly levels: readonly UnitLevel[];
  readonly aggregation: { readonly units: UnitAggregation; readonly time: TimeAggregation };
  readonly formula: Formula | null;
  readonly classification: Classification;
  readonly legalBasis: string;
  /** Prometheus family, base unit in its name, never ending in `_total` (it is a gauge): `vnioc_budget_revenue_vnd`. */
  readonly metric: string;
  readonly version: number;
  /** Parts of the published target that cannot be typed; `ioc check` counts them. */
  readonly notes: readonly string[];
}
