import { grafanaUnit, targetSteps, targetWords } from '../look/figure-look.ts';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { indicators, influx } from '../queries/queries.ts';
import type { Indicator, Registers } from '../registers/registers.ts';
import { fedIndicators } from '../registers/fed-indicators.ts';
import { note, trend, type AnyPanel } from './panels.ts';

/** Every indicator as a graph; those that no source brings are named instead of drawn empty. */
export function figuresOf(own: readonly Indicator[], registers: Registers): readonly AnyPanel[] {
  const fed = fedIndicators(registers);
  const unfed = own.filter(({ id }) => !fed.has(id)).map(({ name }) => `- ${name}`);
  const graphs = own.filter(({ id }) => fed.has(id)).map((indicator) => figureTrend(indicator, 8));
  const filled = graphs.map((panel, index) => (index === graphs.length - 1 ? panel.span(24 - (index % 3) * 8) : panel));
  if (unfed.length === 0) return filled;
  const words = ['Các chỉ số sau chưa có nguồn số liệu trong sổ đăng ký nguồn:', '', ...unfed].join('\n');
  return [...filled, note('Chưa có nguồn số liệu', words, 3 + unfed.length)];
}

/** An indicator of the chosen unit over time, its target as lines; what it means is said in its description. */
const figureTrend = (indicator: Indicator, span: number) =>
  trend(
    {
      title: indicator.name,
      description: [targetWords(indicator), indicator.legalBasis].join('\n\n'),
      source: DATA_SOURCES.vnioc,
      queries: [indicators({ kind: 'series', indicators: [indicator.id], unit: '$unit', ...eachBelow(indicator) })],
      ...{ span, height: 7 },
    },
    grafanaUnit(indicator),
    targetSteps(indicator),
  ).decimals(decimalsOf(indicator));

/** A median of medians is none: where units cannot be summed up, each one below has a line. */
const eachBelow = ({ aggregation: { units } }: Indicator) =>
  units === 'p50' || units === 'none' ? { subtree: true } : {};

/** Decimals in base units; a ratio is shown as a percentage by Grafana, which counts them after it has multiplied. */
export const decimalsOf = ({ unit, shown }: Pick<Indicator, 'unit' | 'shown'>): number =>
  shown.factor === 1 || unit === '1' ? shown.decimals : 0;

/** The same figure of every unit below the top, from InfluxDB: one line per unit. */
export const figureByUnit = (indicator: Indicator, root: string): AnyPanel =>
  trend(
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
    .interval('1d')
    .decimals(decimalsOf(indicator));
