import { PluginContextProvider, type AppPlugin } from '@grafana/data';
import { Alert, ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom-v5-compat';
import { importApp } from './plugins/installed-plugins.ts';
import { words } from './words.ts';

/** Everything below `/a/<id>` is the app plugin's. */
export function AppPage({ id }: { readonly id: string }) {
  const [plugin, setPlugin] = useState<AppPlugin>();
  const [fault, setFault] = useState<unknown>();
  const { pathname, search } = useLocation();
  useEffect(() => {
    importApp(id).then(setPlugin, setFault);
  }, [id]);
  if (fault !== undefined) return <Alert title={words().failed}>{String(fault)}</Alert>;
  if (plugin?.root === undefined) return <LoadingPlaceholder text={words().loading} />;
  const Root = plugin.root;
  return (
    <PluginContextProvider meta={plugin.meta}>
      <ErrorBoundaryAlert title={words().failed}>
        <Root
          {...{ meta: plugin.meta, basename: `/a/${id}`, path: pathname, onNavChanged: () => undefined }}
          query={Object.fromEntries(new URLSearchParams(search))}
        />
      </ErrorBoundaryAlert>
    </PluginContextProvider>
  );
}
