import { readFileSync } from 'node:fs';

/** The app's pages, in a Grafana as in the console. */
export const APP = '/a/vnioc-operations-app';

const asked = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`${name} is not set; run the journeys by: node e2e/run.mjs (it starts a demonstration by itself)`);
  return value;
};

/** Where the journeys go: a Grafana, or the console of a collector. */
export const siteUrl = (): string => asked('GRAFANA_URL');

/** Name and password of somebody who may do everything; in the console the password is the operator's key. */
export const administrator = (): { readonly user: string; readonly password: string } => ({
  user: process.env['GRAFANA_ADMIN_USER'] ?? 'admin',
  password: asked('GRAFANA_ADMIN_PASSWORD'),
});

/** The console of a demonstration, where the operator may act as its people; else a real Grafana. */
export const isConsole = (): boolean => process.env['VNIOC_CONSOLE'] === 'true';

/** The demonstration's collector and its operator's key: the console's own, or the one behind a Grafana; null where unknown. */
export const demonstration = (): { readonly url: string; readonly key: string } | null => {
  if (isConsole()) return { url: siteUrl(), key: administrator().password };
  const { VNIOC_COLLECTOR_URL: url, VNIOC_OPERATOR_KEY: key } = process.env;
  return url && key ? { url, key } : null;
};

interface Include {
  readonly type: string;
  readonly name: string;
  readonly path: string;
  readonly addToNav?: boolean;
}

/** The pages of the navigation, as the app declares them. */
export const includedPages = (): readonly { readonly name: string; readonly path: string }[] => {
  const file = new URL('../../app-plugin/src/plugin.json', import.meta.url);
  const { id, includes } = JSON.parse(readFileSync(file, 'utf8')) as { id: string; includes: readonly Include[] };
  return includes
    .filter(({ type, addToNav }) => type === 'page' && addToNav === true)
    .map(({ name, path }) => ({ name, path: path.replace('%PLUGIN_ID%', id) }));
};
