import { FieldColorModeId, FieldConfigProperty, PanelPlugin, type FieldConfigEditorBuilder } from '@grafana/data';
import { StatPanel } from './StatPanel.tsx';
import { TablePanel } from './TablePanel.tsx';
import { TextPanel } from './TextPanel.tsx';
import { TimeSeriesPanel } from './TimeSeriesPanel.tsx';

/** What Grafana's own panels put into `fieldConfig.defaults.custom`. */
const GRAPH = {
  ...{ drawStyle: 'line', lineInterpolation: 'linear', lineWidth: 1, fillOpacity: 0, gradientMode: 'none' },
  ...{ pointSize: 5, showPoints: 'auto', spanNulls: false, barAlignment: 0, insertNulls: false },
  ...{ axisPlacement: 'auto', axisLabel: '', axisColorMode: 'text', axisBorderShow: false, axisCenteredZero: false },
  scaleDistribution: { type: 'linear' },
  stacking: { mode: 'none', group: 'A' },
  hideFrom: { tooltip: false, viz: false, legend: false },
  thresholdsStyle: { mode: 'off' },
};
const TABLE = { align: 'auto', cellOptions: { type: 'auto' }, inspect: false };

const nothing = () => null;

const withDefaults =
  (defaults: object) =>
  (builder: FieldConfigEditorBuilder<object>): void => {
    for (const [name, defaultValue] of Object.entries(defaults))
      builder.addCustomEditor({
        ...{ id: name, path: name as never, name, defaultValue: defaultValue as never, settings: {} },
        ...{ editor: nothing, override: nothing, process: (value: unknown) => value, shouldApply: () => true },
      });
  };

const coloured = (mode: FieldColorModeId) => ({
  standardOptions: { [FieldConfigProperty.Color]: { defaultValue: { mode } } },
});

/** The panels of Grafana's core that our pages use; they are in no package, so simple ones stand in. */
export const STAND_INS: Readonly<Record<string, () => PanelPlugin>> = {
  timeseries: () =>
    new PanelPlugin(TimeSeriesPanel as never).useFieldConfig({
      ...coloured(FieldColorModeId.PaletteClassic),
      useCustomConfig: withDefaults(GRAPH),
    }),
  stat: () => new PanelPlugin(StatPanel as never).useFieldConfig(coloured(FieldColorModeId.Thresholds)),
  table: () => new PanelPlugin(TablePanel).useFieldConfig({ useCustomConfig: withDefaults(TABLE) }),
  text: () => new PanelPlugin(TextPanel as never),
};
