import {
  AppPlugin,
  DataSourcePlugin,
  PanelPlugin,
  type AppPluginMeta,
  type DataSourceApi,
  type DataSourceInstanceSettings,
  type PanelPluginMeta,
} from '@grafana/data';
import { config } from '@grafana/runtime';
import { STAND_INS } from '../panels/stand-ins.ts';
import { importModule } from './import-module.ts';

const panels = new Map<string, PanelPlugin>();

/** Meta as the server wrote it, before Grafana's types narrow it to what each kind of plugin should read. */
const metaOf = <M>(of: object, id: string): M | undefined => (of as Readonly<Record<string, M>>)[id];

const pluginOf = async (module: string): Promise<unknown> => {
  const exported = (await importModule(module)) as { readonly plugin?: unknown };
  return await exported.plugin;
};

/** Our status board, or a stand-in for one of Grafana's own panels, which are in no package. */
export async function importPanel(id: string): Promise<PanelPlugin> {
  const known = panels.get(id);
  if (known !== undefined) return known;
  const meta = metaOf<PanelPluginMeta>(config.panels, id);
  const plugin = STAND_INS[id]?.() ?? (meta === undefined ? undefined : await pluginOf(meta.module));
  if (!(plugin instanceof PanelPlugin)) throw new Error(`Không có bảng hiển thị / no such panel: ${id}`);
  plugin.meta = meta ?? standInMeta(id);
  panels.set(id, plugin);
  return plugin;
}

export const panelAlreadyHere = (id: string): PanelPlugin | undefined => panels.get(id);

const standInMeta = (id: string): PanelPluginMeta =>
  ({ id, name: id, type: 'panel', sort: 100, module: '', baseUrl: '', info: { version: '', logos: {} } }) as never;

export async function importApp(id: string): Promise<AppPlugin> {
  const meta = metaOf<AppPluginMeta>(config.apps, id);
  const plugin = meta === undefined ? undefined : await pluginOf(meta.module);
  if (meta === undefined || !(plugin instanceof AppPlugin)) throw new Error(`Không có ứng dụng / no such app: ${id}`);
  plugin.meta = meta;
  plugin.init(meta);
  return plugin;
}

export async function importDataSource(settings: DataSourceInstanceSettings): Promise<DataSourceApi> {
  const plugin = await pluginOf(settings.meta.module);
  if (!(plugin instanceof DataSourcePlugin)) throw new Error(`Không có nguồn / no such data source: ${settings.type}`);
  plugin.meta = settings.meta;
  const instance: DataSourceApi = new plugin.DataSourceClass(settings);
  instance.components = plugin.components;
  return instance;
}
