import type { DataSourceApi, DataSourceInstanceSettings, DataSourceRef, ScopedVars } from '@grafana/data';
import {
  config,
  getTemplateSrv,
  type DataSourceSrv,
  type GetDataSourceListFilters,
  type RuntimeDataSourceRegistration,
} from '@grafana/runtime';
import { importDataSource } from '../plugins/installed-plugins.ts';

type Ref = DataSourceRef | string | null;

/** The data sources of the console: ours, and those that a plugin makes while it runs. */
export function dataSourceSrv(): DataSourceSrv {
  const instances = new Map<string, Promise<DataSourceApi>>();
  const ofPlugins = new Map<string, DataSourceApi>();
  const settingsOf = (ref?: Ref, scopedVars?: ScopedVars): DataSourceInstanceSettings | undefined => {
    const asked = typeof ref === 'string' ? getTemplateSrv().replace(ref, scopedVars) : ref?.uid;
    const all = Object.values(config.datasources);
    if (asked) return all.find(({ uid, name }) => uid === asked || name === asked);
    const type = typeof ref === 'object' ? ref?.type : undefined;
    return all.find((one) => (type === undefined ? one.isDefault : one.type === type)) ?? all[0];
  };
  return {
    getInstanceSettings: settingsOf,
    getList: ({ filter, pluginId, type }: GetDataSourceListFilters = {}) =>
      Object.values(config.datasources).filter((one) => (filter?.(one) ?? true) && isAmong(pluginId ?? type, one.type)),
    async get(ref, scopedVars) {
      const runtime = ofPlugins.get((typeof ref === 'object' ? ref?.uid : ref) ?? '');
      if (runtime !== undefined) return runtime;
      const settings = settingsOf(ref, scopedVars);
      if (settings === undefined) throw new Error(`Không có nguồn / no such data source: ${JSON.stringify(ref)}`);
      const instance = instances.get(settings.uid) ?? importDataSource(settings);
      instances.set(settings.uid, instance);
      return instance;
    },
    reload: async () => instances.clear(), // a promise in 13.2
    registerRuntimeDataSource: ({ dataSource }: RuntimeDataSourceRegistration) =>
      void ofPlugins.set(dataSource.uid, dataSource),
  };
}

const isAmong = (wanted: string | readonly string[] | undefined, type: string): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? wanted === type : wanted.includes(type));
