import { grafanaUnit, targetSteps, targetWords } from '../look/figure-look.ts';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { indicators, influx } from '../queries/queries.ts';
import type { Indicator, Registers } from '../registers/registers.ts';
import { fedIndicators } from '../registers/fed-indicators.ts';
import { note, stat, thresholds, trend, type AnyPanel, type Shape } from './panels.ts';

/** Every indicator as a graph; those that no source brings are named instead of drawn empty. */
export function figuresOf(own: readonly Indicator[], registers: Registers, board = 'daily'): readonly AnyPanel[] {
  const fed = fedIndicators(registers);
  const unfed = own.filter(({ id }) => !fed.has(id)).map(({ name }) => `- ${name}`);
  const graphs = own
    .filter(({ id }) => fed.has(id))
    .map((indicator) => (indicator.cadence === 'yearly' ? figureOfYear(indicator) : figureTrend(indicator, board)));
  const filled = graphs.map((panel, index) => (index === graphs.length - 1 ? panel.span(24 - (index % 3) * 8) : panel));
  if (unfed.length === 0) return filled;
  const words = ['Các chỉ số sau chưa có nguồn số liệu trong sổ đăng ký nguồn:', '', ...unfed].join('\n');
  return [...filled, note('Chưa có nguồn số liệu', words, 3 + unfed.length)];
}

/** An indicator of the chosen unit over time, its target as lines. */
function figureTrend(indicator: Indicator, board: string) {
  const panel = withDecimals(trend(ofUnit(indicator), grafanaUnit(indicator), targetSteps(indicator)), indicator);
  return isSlower(indicator.cadence, board) ? panel.timeFrom(RANGES[indicator.cadence] ?? '1y') : panel;
}

/** The figure of a year stands at the year's end, where no graph of the past reaches: it is said as a number. */
function figureOfYear(indicator: Indicator) {
  const panel = stat(ofUnit(indicator), { calc: 'lastNotNull' })
    .unit(grafanaUnit(indicator))
    .thresholds(thresholds([{ value: null, color: 'text' }]));
  return withDecimals(panel, indicator);
}

/** What is asked of an indicator of the chosen unit; what it means is said in the description. */
const ofUnit = (indicator: Indicator): Shape => ({
  title: indicator.name,
  description: [targetWords(indicator), indicator.legalBasis].join('\n\n'),
  source: DATA_SOURCES.vnioc,
  queries: [indicators({ kind: 'series', indicators: [indicator.id], unit: '$unit', ...eachBelow(indicator) })],
  ...{ span: 8, height: 7 },
});

/** Figures that stand for one period are looked at over some of them. */
export const RANGES: Readonly<Record<string, string>> = {
  ...{ daily: '30d', weekly: '180d', monthly: '1y', quarterly: '2y', yearly: '3y' },
};

/** Whether the range of its board holds hardly a period of it: then its graph looks further back than the board. */
const isSlower = (cadence: string, board: string): boolean => {
  const order = Object.keys(RANGES);
  return order.indexOf(cadence) >= 2 && order.indexOf(cadence) > order.indexOf(board);
};

/** A median of medians is none: where units cannot be summed up, each one below has a line. */
const eachBelow = ({ aggregation: { units } }: Indicator) =>
  units === 'p50' || units === 'none' ? { subtree: true } : {};

/**
 * Decimals in base units; a ratio is shown as a percentage by Grafana, which counts them after it has multiplied. None of
 * money: as many as tell the lines of the axis apart, since Grafana shortens it itself.
 */
function withDecimals<T extends { decimals(count: number): T }>(panel: T, { unit, shown }: Indicator): T {
  if (unit === 'VND') return panel;
  return panel.decimals(shown.factor === 1 || unit === '1' ? shown.decimals : 0);
}

/** The same figure of every unit below the top, from InfluxDB: one line per unit. */
export function figureByUnit(indicator: Indicator, root: string): AnyPanel {
  const panel = trend(
    {
      title: indicator.name,
      description: 'Đọc từ InfluxDB bằng InfluxQL; mỗi đường là một đơn vị.',
      source: DATA_SOURCES.influxdb,
      queries: [
        influx(
          `SELECT last("value") FROM "${indicator.metric}" WHERE "unit_id" != '${root}' AND $timeFilter GROUP BY time($__interval), "unit_id" fill(none)`,
          '$tag_unit_id',
        ),
      ],
      ...{ span: 12, height: 8 },
    },
    grafanaUnit(indicator),
    targetSteps(indicator),
  )
    .spanNulls(true)
    .interval('1d');
  return withDecimals(panel, indicator);
}
