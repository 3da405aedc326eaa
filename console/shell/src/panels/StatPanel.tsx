import { getFieldDisplayValues, type FieldDisplay, type PanelProps, type ReduceDataOptions } from '@grafana/data';
import { VizOrientation } from '@grafana/schema';
import { BigValue, BigValueColorMode, BigValueGraphMode, useTheme2, VizRepeater } from '@grafana/ui';

interface StatOptions {
  readonly reduceOptions?: ReduceDataOptions;
  readonly colorMode?: BigValueColorMode;
  readonly graphMode?: BigValueGraphMode;
}

/** One figure and its course, in place of Grafana's own panel. */
export function StatPanel(props: PanelProps<StatOptions>) {
  const theme = useTheme2();
  const { data, options, width, height, renderCounter, fieldConfig, replaceVariables, timeZone } = props;
  const reduceOptions = { calcs: ['lastNotNull'], values: false, ...options.reduceOptions };
  const values = (): FieldDisplay[] =>
    getFieldDisplayValues({
      ...{ fieldConfig, reduceOptions, replaceVariables, theme, timeZone },
      ...{ data: data.series, sparkline: true },
    });
  return (
    <VizRepeater
      {...{ width, height, renderCounter, getValues: values, source: data, orientation: VizOrientation.Auto }}
      renderValue={({ value, width: wide, height: high }) => (
        <BigValue
          {...{ theme, value: value.display, width: wide, height: high }}
          {...(value.sparkline === undefined ? {} : { sparkline: value.sparkline })}
          colorMode={options.colorMode ?? BigValueColorMode.Value}
          graphMode={options.graphMode ?? BigValueGraphMode.Area}
        />
      )}
    />
  );
}
