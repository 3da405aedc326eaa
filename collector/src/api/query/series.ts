import type { Frame } from '@vnioc/contract/frame.ts';
import { frameOf } from './frames.ts';
import { indicatorsAsked } from './indicators-asked.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { readSeries } from './read-series.ts';
import { seriesFrame } from './series-frames.ts';
import { seriesTable } from './series-table.ts';
import { targetFrames } from './target-frames.ts';
import { stepOf, summedUp, type Stepped } from './steps.ts';
import { daysOf, unitsAsked } from './units-asked.ts';

/** Figures over time: one frame per cell, or one table with everything that stands behind each figure. */
export const answerSeries: QueryKindAnswer = async (query, { catalog, store, mine, now, language, request }) => {
  const times = timesOf(query, request, now);
  const step = stepOf(query);
  const asked = {
    ...times,
    step,
    indicators: indicatorsAsked(query, catalog),
    units: unitsAsked(query, catalog, mine, daysOf(times)),
  };
  const read = await readSeries(asked, catalog, store, mine);
  const stepped = read.map((one): Stepped => (step ? summedUp(one, step, catalog) : { series: one, gap: null }));
  const look = { refId: query.refId, catalog, language };
  const series = stepped.map((one) => one.series);
  const figures = query.format === 'table' ? [seriesTable(series, look)] : series.map((one) => seriesFrame(one, look));
  const isHeld = query.targets === true && query.format !== 'table';
  const frames = isHeld ? [...figures, ...(await targetFrames(series, look, store))] : figures;
  if (frames.length === 0) return [frameOf({ refId: query.refId, type: 'timeseries-multi' }, [])];
  return withNotices(frames, stepped, language);
};

/** Said on the first frame: which indicators could not be summed up, and why. */
function withNotices(frames: readonly Frame[], stepped: readonly Stepped[], language: 'vi' | 'en'): readonly Frame[] {
  const gaps = new Map(
    stepped.flatMap(({ series, gap }) => (gap === null ? [] : [[series.indicator.id, gap] as const])),
  );
  const [first, ...others] = frames;
  if (gaps.size === 0 || !first) return frames;
  const notices = [...gaps].map(([id, gap]) => ({
    severity: 'warning' as const,
    text:
      language === 'vi'
        ? `${id}: có kỳ không cộng gộp được theo thời gian (${gap}).`
        : `${id}: some periods cannot be summed up over time (${gap}).`,
  }));
  const { schema } = first;
  return [{ ...first, schema: { ...schema, meta: { ...schema.meta, notices } } }, ...others];
}
