import { DataSourcePlugin } from '@grafana/data';
import { ConfigEditor } from './ConfigEditor.tsx';
import { IndicatorsDataSource } from './indicators-data-source.ts';
import type { IndicatorsQuery } from './query.ts';
import { QueryEditor } from './QueryEditor.tsx';
import type { IndicatorsSecrets, IndicatorsSettings } from './settings.ts';

export const plugin = new DataSourcePlugin<
  IndicatorsDataSource,
  IndicatorsQuery,
  IndicatorsSettings,
  IndicatorsSecrets
>(IndicatorsDataSource)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor);
