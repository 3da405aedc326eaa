import { grafanaUnit, targetSteps, targetWords } from '../look/figure-look.ts';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { indicators, influx } from '../queries/queries.ts';
import type { Indicator } from '../registers/registers.ts';
import { trend, type AnyPanel } from './panels.ts';

/** An indicator of the chosen unit over time, its target as lines; what it means is said in its description. */
export const figureTrend = (indicator: Indicator, span: number): AnyPanel =>
  trend(
    {
      title: indicator.name,
      description: [targetWords(indicator), indicator.legalBasis].join('\n\n'),
      source: DATA_SOURCES.vnioc,
      queries: [indicators({ kind: 'series', indicators: [indicator.id], unit: '$unit' })],
      ...{ span, height: 7 },
    },
    grafanaUnit(indicator),
    targetSteps(indicator),
  ).decimals(decimalsOf(indicator));

/** Decimals in base units; a ratio is shown as a percentage by Grafana, which counts them after it has multiplied. */
export const decimalsOf = ({ unit, shown }: Pick<Indicator, 'unit' | 'shown'>): number =>
  shown.factor === 1 || unit === '1' ? shown.decimals : 0;

/** The same figure of every unit of a level, from InfluxDB: one line per unit. */
export const figureByUnit = (indicator: Indicator, level: string, title: string): AnyPanel =>
  trend(
    {
      title,
      description: 'Đọc từ InfluxDB bằng InfluxQL; mỗi đường là một đơn vị.',
      source: DATA_SOURCES.influxdb,
      queries: [
        influx(
          `SELECT last("value") FROM "${indicator.metric}" WHERE "level" = '${level}' AND $timeFilter GROUP BY time($__interval), "unit_id" fill(none)`,
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
