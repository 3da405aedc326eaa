import { getDataSourceSrv } from '@grafana/runtime';
import { useContext } from 'react';
import { SettingsContext } from '../settings-context.ts';
import { DATA_SOURCE_TYPE } from './data-source-type.ts';

/** Uid of our data source: what the administrator named, else the first of its type; null when there is none. */
export const useDataSource = (): string | null => {
  const { dataSource } = useContext(SettingsContext);
  if (dataSource !== undefined && dataSource !== '') return dataSource;
  return getDataSourceSrv().getList({ type: DATA_SOURCE_TYPE })[0]?.uid ?? null;
};
