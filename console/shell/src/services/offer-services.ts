import { EventBusSrv, type EventBus } from '@grafana/data';
import {
  config,
  FakeEchoSrv,
  locationService,
  setAppEvents,
  setBackendSrv,
  setChromeHeaderHeightHook,
  setCurrentUser,
  setDataSourceSrv,
  setEchoSrv,
  setLocationSrv,
  setPluginComponentHook,
  setPluginComponentsHook,
  setPluginFunctionsHook,
  setPluginImportUtils,
  setPluginLinksHook,
  setReturnToPreviousHook,
  setRunRequest,
  setTemplateSrv,
  type LocationUpdate,
} from '@grafana/runtime';
import { importPanel, panelAlreadyHere } from '../plugins/installed-plugins.ts';
import { backendSrv } from './backend-srv.ts';
import { dataSourceSrv } from './data-source-srv.ts';
import { runRequest } from './run-request.ts';
import { fillStandardRegistries } from './standard-registries.ts';
import { templateSrv } from './template-srv.ts';

/** Everything that Grafana's core sets up before it loads a plugin. */
export function offerServices(): EventBus {
  fillStandardRegistries();
  setBackendSrv(backendSrv());
  setTemplateSrv(templateSrv());
  setDataSourceSrv(dataSourceSrv());
  setRunRequest(runRequest);
  setPluginImportUtils({ importPanelPlugin: importPanel, getPanelPluginFromCache: panelAlreadyHere });
  setLocationSrv({ update: go });
  setEchoSrv(new FakeEchoSrv());
  setCurrentUser(config.bootData.user as never);
  const events = new EventBusSrv();
  setAppEvents(events);
  offerNoExtensions();
  return events;
}

function go({ path, query = {}, replace = false }: LocationUpdate): void {
  if (path === undefined) locationService.partial(query, replace);
  else locationService.push({ pathname: path, search: '' });
}

/** Plugins extend Grafana's own pages there; here are none of those. */
function offerNoExtensions(): void {
  setReturnToPreviousHook(() => () => undefined);
  setPluginLinksHook(() => ({ links: [], isLoading: false }));
  setPluginComponentsHook(() => ({ components: [], isLoading: false }));
  setPluginComponentHook(() => ({ component: null, isLoading: false }));
  setPluginFunctionsHook(() => ({ functions: [], isLoading: false }));
  setChromeHeaderHeightHook(() => 0);
}
