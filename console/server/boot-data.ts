import type { Visitor } from '@vnioc/contract/console-boot.ts';
import type { ConsolePorts } from '@vnioc/contract/console.ts';
import { pluginBundles, type Built, type PluginBundle } from './plugin-bundles.ts';

/** Provisioned under the same uid in a real Grafana. */
export const DATA_SOURCE_UID = 'vnioc-indicators';

const DATE_FORMATS = {
  fullDate: 'DD/MM/YYYY HH:mm:ss',
  useBrowserLocale: false,
  interval: {
    ...{ millisecond: 'HH:mm:ss.SSS', second: 'HH:mm:ss', minute: 'HH:mm' },
    ...{ hour: 'DD/MM HH:mm', day: 'DD/MM', month: 'MM/YYYY', year: 'YYYY' },
  },
  defaultTimezone: 'Asia/Ho_Chi_Minh',
  defaultWeekStart: 'monday',
} as const;

const metaOf = ({ json, module }: PluginBundle) => ({
  ...json,
  ...{ enabled: true, pinned: true, jsonData: {}, module, baseUrl: `public/plugins/${json.id}` },
  ...{ path: module, version: json.info.version, preload: false, loadingStrategy: 'script' },
  angular: { detected: false, hideDeprecation: true },
});

/** Of one plugin, as `/api/plugins/<id>/settings` gives it; null when it is none of ours. */
export function pluginMeta(id: string, built: Built): object | null {
  const bundle = pluginBundles(built).find(({ json }) => json.id === id);
  return bundle === undefined ? null : metaOf(bundle);
}

const metasOf = (bundles: readonly PluginBundle[], type: string) =>
  Object.fromEntries(bundles.filter(({ json }) => json.type === type).map((one) => [one.json.id, metaOf(one)]));

/** `window.grafanaBootData`: what Grafana's server tells its front end, as far as our three plugins read it. */
export const grafanaBootData = (visitor: Visitor, ports: ConsolePorts, built: Built, grafana: string) => {
  const bundles = pluginBundles(built);
  return {
    assets: { dark: '', light: '' },
    navTree: [],
    user: userOf(visitor, ports.site.name),
    settings: {
      ...{ appUrl: '/', appSubUrl: '', namespace: 'default', defaultDatasource: 'VN-IOC' },
      buildInfo: { version: grafana, env: 'production', edition: 'Open Source', commit: '' },
      featureToggles: {},
      panels: metasOf(bundles, 'panel'),
      apps: metasOf(bundles, 'app'),
      datasources: dataSources(bundles),
      timePicker: { quickRanges: [] },
      quickRanges: [],
      dateFormats: DATE_FORMATS,
    },
  };
};

const userOf = ({ id, name, role }: Visitor, orgName: string) => ({
  ...{
    id: 1,
    uid: id,
    login: id,
    name: name ?? id,
    email: '',
    isSignedIn: true,
    isGrafanaAdmin: false,
    gravatarUrl: '',
  },
  ...{ orgId: 1, orgName, orgCount: 1, orgRole: role, permissions: {} },
  ...{ theme: 'dark', timezone: 'Asia/Ho_Chi_Minh', weekStart: 'monday' },
  ...{ locale: 'vi-VN', language: 'en-US', regionalFormat: 'vi-VN', authenticatedBy: 'key', externalUserId: '' },
  analytics: { identifier: '' },
});

function dataSources(bundles: readonly PluginBundle[]) {
  const bundle = bundles.find(({ json }) => json.type === 'datasource');
  if (bundle === undefined) return {};
  const settings = {
    ...{ id: 1, uid: DATA_SOURCE_UID, name: 'VN-IOC', type: bundle.json.id, access: 'proxy', isDefault: true },
    ...{ url: `/api/datasources/proxy/uid/${DATA_SOURCE_UID}`, jsonData: {}, readOnly: true, meta: metaOf(bundle) },
  };
  return { [settings.name]: settings };
}
