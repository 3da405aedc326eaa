import { FieldType, type PanelProps } from '@grafana/data';
import { LegendDisplayMode, TooltipDisplayMode, type OptionsWithLegend } from '@grafana/schema';
import { TimeSeries, TooltipPlugin } from '@grafana/ui';
import { NoData } from './NoData.tsx';

const LEGEND: OptionsWithLegend['legend'] = {
  showLegend: true,
  displayMode: LegendDisplayMode.List,
  placement: 'bottom',
  calcs: [],
};

/** Lines over time, in place of Grafana's own panel. */
export function TimeSeriesPanel({ data, timeRange, timeZone, width, height, options }: PanelProps<OptionsWithLegend>) {
  const frames = data.series.filter(({ fields, length }) => length > 0 && fields.some(isTime));
  if (frames.length === 0) return <NoData />;
  const legend = options.legend ?? LEGEND;
  return (
    <TimeSeries
      {...{ frames, timeRange, timeZone, width, height, legend, options }}
      {...(data.structureRev === undefined ? {} : { structureRev: data.structureRev })}
    >
      {(config, aligned) => (
        <TooltipPlugin config={config} data={aligned} mode={TooltipDisplayMode.Multi} timeZone={timeZone} />
      )}
    </TimeSeries>
  );
}

const isTime = ({ type }: { readonly type: FieldType }): boolean => type === FieldType.time;
