import { PanelBuilder as BarGauge } from '@grafana/grafana-foundation-sdk/bargauge';
import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import {
  BarGaugeDisplayMode,
  BigValueColorMode,
  BigValueGraphMode,
  BigValueTextMode,
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  ReduceDataOptionsBuilder,
  VizLegendOptionsBuilder,
  VizOrientation,
} from '@grafana/grafana-foundation-sdk/common';
import {
  FieldColorBuilder,
  FieldColorModeId,
  ThresholdsConfigBuilder,
  ThresholdsMode,
  type Panel,
  type Threshold,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder as Stat } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as Table } from '@grafana/grafana-foundation-sdk/table';
import { PanelBuilder as TimeSeries } from '@grafana/grafana-foundation-sdk/timeseries';
import { PanelBuilder as Text, TextMode } from '@grafana/grafana-foundation-sdk/text';
import { GREEN, GREY, MISSING, MISSING_TILE, NO_DATA, type Words } from '../look/state-look.ts';
import type { Overrides } from './columns.ts';

export type AnyPanel = Builder<Panel>;

export interface Shape {
  readonly title: string;
  readonly description?: string;
  readonly source: { readonly uid: string; readonly type: string };
  readonly queries: readonly Builder<Dataquery>[];
  /** Columns of 24. */
  readonly span: number;
  readonly height: number;
}

export const thresholds = (steps: readonly Threshold[]): ThresholdsConfigBuilder =>
  new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps([...steps]);

/** A line over time; broken where figures are missing, never drawn to 0. Steps of a target are drawn as lines. */
export function trend(shape: Shape, unit: string, steps: readonly Threshold[] | null): TimeSeries {
  const legend = new VizLegendOptionsBuilder()
    .displayMode(LegendDisplayMode.List)
    .placement(LegendPlacement.Bottom)
    .showLegend(true);
  const panel = begun(new TimeSeries(), shape)
    .unit(unit)
    .lineWidth(2)
    .pointSize(5)
    .fillOpacity(0)
    .spanNulls(false)
    .legend(legend);
  if (steps === null) return panel;
  return panel
    .thresholds(thresholds(steps))
    .thresholdsStyle(new GraphThresholdsStyleConfigBuilder().mode(GraphThresholdsStyleMode.Dashed));
}

/** One figure or word; what is missing is grey. `field`: which column is read, by regular expression. */
export const stat = (shape: Shape, { calc, field }: { readonly calc: string; readonly field?: string }): Stat =>
  begun(new Stat(), shape)
    .reduceOptions(
      new ReduceDataOptionsBuilder()
        .calcs([calc])
        .values(false)
        .fields(field ?? ''),
    )
    .colorMode(BigValueColorMode.Value)
    .graphMode(BigValueGraphMode.None)
    .textMode(BigValueTextMode.Auto)
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Thresholds))
    .thresholds(thresholds([{ value: null, color: GREY }]))
    .noValue(MISSING_TILE)
    .mappings([NO_DATA]);

/** Bars of equal kind, one per series; `rows`: one per row of a table, named by its texts. */
export const bars = (shape: Shape, { unit, rows }: { readonly unit: string; readonly rows?: true }): BarGauge =>
  begun(new BarGauge(), shape)
    .unit(unit)
    .orientation(VizOrientation.Horizontal)
    .displayMode(BarGaugeDisplayMode.Basic)
    .reduceOptions(
      rows === undefined
        ? new ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false)
        : new ReduceDataOptionsBuilder().calcs([]).values(true).limit(200),
    )
    .thresholds(thresholds([{ value: null, color: GREEN }]))
    .mappings([NO_DATA]);

/** Words without a colour of their own are text: Grafana's own first threshold would make them green. */
export const table = (shape: Shape): Table =>
  begun(new Table(), shape)
    .showHeader(true)
    .filterable(true)
    .thresholds(thresholds([{ value: null, color: 'text' }]));

/** What series are called and coloured whose legend is a word of the collector. */
export const namedSeries = (words: Words): Overrides =>
  Object.entries(words).map(([word, [text, color]]) => ({
    matcher: { id: 'byName', options: word },
    properties: [
      { id: 'displayName', value: text },
      ...(color === undefined ? [] : [{ id: 'color', value: { mode: 'fixed', fixedColor: color } }]),
    ],
  }));

/** Words to whoever reads the dashboard. */
export const note = (title: string, content: string, height: number): Text =>
  new Text().title(title).mode(TextMode.Markdown).content(content).span(24).height(height);

interface Begun<T> {
  title(title: string): T;
  description(text: string): T;
  datasource(source: Shape['source']): T;
  targets(queries: Builder<Dataquery>[]): T;
  span(columns: number): T;
  height(rows: number): T;
  noValue(text: string): T;
}

function begun<T extends Begun<T>>(panel: T, shape: Shape): T {
  const made = panel
    .title(shape.title)
    .datasource(shape.source)
    .targets([...shape.queries])
    .span(shape.span)
    .height(shape.height)
    .noValue(MISSING);
  return shape.description === undefined ? made : made.description(shape.description);
}
