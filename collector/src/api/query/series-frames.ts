import type { Cell, Frame } from '@vnioc/contract/frame.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { nextPeriod, periodSpan } from '../../kernel/period.ts';
import { column, frameOf } from './frames.ts';
import { isOwedOn } from './owed-days.ts';
import { LONGEST_PERIOD, type Series, type SeriesPoint } from './read-series.ts';
import { valueConfig } from './shown-figures.ts';

export interface SeriesLook {
  readonly refId: string;
  readonly catalog: Catalog;
  readonly language: 'vi' | 'en';
}

/** One frame per cell, as `timeseries-multi`: alert rules get one instance per set of labels. */
export function seriesFrame(series: Series, look: SeriesLook): Frame {
  const { indicator, unit, points } = series;
  const name = look.language === 'vi' ? [indicator.name, unit.name] : [indicator.nameEn, unit.nameEn];
  const [times, values] = withGaps(series, look.catalog);
  const labels = {
    ...{ indicator: indicator.id, unit_id: unit.id, unit: name[1] ?? unit.name, domain: indicator.domain },
  };
  const config = { ...valueConfig(indicator, look.language), displayNameFromDS: `${name[0]} · ${name[1]}` };
  return frameOf(
    {
      refId: look.refId,
      type: 'timeseries-multi',
      name: `${indicator.id} ${unit.id}`,
      custom: why(series, points.at(-1)),
    },
    [column('time', 'time', times), column('value', 'number', values, { labels, config })],
  );
}

/** What the newest figure rests on ("Vì sao?"). */
function why({ indicator, unit }: Series, newest: SeriesPoint | undefined): Readonly<Record<string, unknown>> {
  return {
    ...{ indicator: indicator.id, unit: unit.id, cadence: indicator.cadence, context: indicator.context },
    ...{ cumulative: indicator.cumulative, formula: indicator.formula, legalBasis: indicator.legalBasis },
    ...{ version: indicator.version, classification: indicator.classification, notes: indicator.notes },
    newest: newest && {
      ...{ period: newest.period, periodEnd: newest.periodEnd, revision: newest.revision, quality: newest.quality },
      ...{ source: newest.source, knownAt: newest.knownAt, coverage: newest.coverage ?? null },
    },
  };
}

/** Periods without a figure between the first and the last one are null: a line is broken there, never drawn to 0. */
function withGaps({ indicator, points }: Series, catalog: Catalog): readonly [readonly Cell[], readonly Cell[]] {
  const times: Cell[] = [];
  const values: Cell[] = [];
  let last: SeriesPoint | null = null;
  for (const point of points) {
    const isNext = last !== null && point.periodEnd - last.periodEnd <= LONGEST_PERIOD[indicator.cadence];
    for (
      let gap = last && !isNext ? nextPeriod(last.period) : null;
      gap !== null && gap !== point.period;
      gap = nextPeriod(gap)
    ) {
      const { to, lastDay } = periodSpan(gap);
      if (to >= point.periodEnd) break;
      if (!isOwedOn(catalog, indicator, lastDay)) continue;
      times.push(to);
      values.push(null);
    }
    times.push(point.periodEnd);
    values.push(point.value);
    last = point;
  }
  return [times, values];
}
