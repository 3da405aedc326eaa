import {
  applyFieldOverrides,
  EventBusSrv,
  getDefaultTimeRange,
  getPanelOptionsWithDefaults,
  LoadingState,
  PluginContextProvider,
  type FieldConfigSource,
  type PanelData,
  type PanelPlugin,
} from '@grafana/data';
import type { PanelRendererProps } from '@grafana/runtime';
import { ErrorBoundaryAlert, PanelContextProvider, PanelChrome, useTheme2 } from '@grafana/ui';
import { useEffect, useMemo, useState } from 'react';
import { importPanel } from '../plugins/installed-plugins.ts';

const NO_FIELD_CONFIG: FieldConfigSource = { defaults: {}, overrides: [] };
const NO_OPTIONS = {};
const asIs = (text: string): string => text;
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** What `PanelRenderer` of @grafana/runtime draws: a panel plugin with its defaults, over data that is given. */
export function PanelFrame(props: PanelRendererProps<object, object>) {
  const { pluginId, title, width, height } = props;
  const [plugin, setPlugin] = useState<PanelPlugin>();
  useEffect(() => {
    let left = false;
    importPanel(pluginId).then((found) => left || setPlugin(found), console.error);
    return () => void (left = true);
  }, [pluginId]);
  return (
    <PanelChrome title={title} width={width} height={height} padding="md">
      {(wide, high) => (plugin === undefined ? <></> : <Drawn {...props} plugin={plugin} width={wide} height={high} />)}
    </PanelChrome>
  );
}

function Drawn({ plugin, data, title, options, fieldConfig, timeZone = TIME_ZONE, ...rest }: DrawnProps) {
  const events = useMemo(() => new EventBusSrv(), []);
  const ready = useReady(plugin, data, options ?? NO_OPTIONS, fieldConfig ?? NO_FIELD_CONFIG);
  const Panel = plugin.panel;
  if (Panel === null) return null;
  const { onOptionsChange = ignore, onFieldConfigChange = ignore, onChangeTimeRange = ignore, width, height } = rest;
  return (
    <PluginContextProvider meta={plugin.meta}>
      <PanelContextProvider value={{ eventsScope: 'console', eventBus: events }}>
        <ErrorBoundaryAlert>
          <Panel
            {...{ id: 1, title, width, height, timeZone, eventBus: events, transparent: false, renderCounter: 0 }}
            {...{ onOptionsChange, onFieldConfigChange, onChangeTimeRange, replaceVariables: asIs }}
            {...{ data: ready.data, timeRange: ready.data.timeRange }}
            {...{ options: ready.options, fieldConfig: ready.fieldConfig }}
          />
        </ErrorBoundaryAlert>
      </PanelContextProvider>
    </PluginContextProvider>
  );
}

type DrawnProps = PanelRendererProps<object, object> & { readonly plugin: PanelPlugin };

const ignore = (): void => undefined;
const EMPTY: PanelData = { state: LoadingState.Done, series: [], timeRange: getDefaultTimeRange() };

function useReady(plugin: PanelPlugin, given: PanelData | undefined, options: object, source: FieldConfigSource) {
  const theme = useTheme2();
  return useMemo(() => {
    const filled = getPanelOptionsWithDefaults({
      plugin,
      currentOptions: { ...options },
      currentFieldConfig: source,
      isAfterPluginChange: false,
    });
    const data = given ?? EMPTY;
    const series = applyFieldOverrides({
      ...{ data: data.series, fieldConfig: filled.fieldConfig, fieldConfigRegistry: plugin.fieldConfigRegistry },
      ...{ replaceVariables: asIs, theme, timeZone: TIME_ZONE },
    });
    return { options: filled.options as object, fieldConfig: filled.fieldConfig, data: { ...data, series } };
  }, [plugin, given, options, source, theme]);
}
