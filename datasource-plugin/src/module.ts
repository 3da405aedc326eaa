import { DataSourcePlugin } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { ConfigEditor } from './ConfigEditor.tsx';
import { IndicatorsDataSource } from './indicators-data-source.ts';
import { QueryEditor } from './QueryEditor.tsx';
import type { IndicatorsSettings } from './settings.ts';

export const plugin = new DataSourcePlugin<IndicatorsDataSource, DataQuery, IndicatorsSettings>(IndicatorsDataSource)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor);
