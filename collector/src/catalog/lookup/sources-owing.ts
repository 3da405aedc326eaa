import type { Catalog } from '../catalog.ts';
import type { IndicatorId } from '../indicator.ts';
import type { SourceSpec } from '../source-spec.ts';

/** The sources that owe an indicator, in the order of their register. */
export const sourcesOwing = ({ sources }: Pick<Catalog, 'sources'>, indicator: IndicatorId): readonly SourceSpec[] =>
  [...sources.values()].filter(({ expects }) => expects?.indicators.includes(indicator) ?? false);
