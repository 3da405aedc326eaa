import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Where what was built lies: the shell with its icons and fonts, and the three bundles. */
export interface Built {
  readonly shell: string;
  readonly plugins: readonly string[];
}

const ofRepository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** As `npm run build` leaves it. */
export const BUILT: Built = {
  shell: ofRepository('console/dist'),
  plugins: ['app-plugin/dist', 'panel-plugin/dist', 'datasource-plugin/dist'].map(ofRepository),
};

/** The parts of plugin.json that the console reads; the rest goes to the plugin as it is. */
interface PluginJson {
  readonly id: string;
  readonly type: 'app' | 'panel' | 'datasource';
  readonly info: { readonly version: string };
}

export interface PluginBundle {
  readonly folder: string;
  readonly json: PluginJson;
  /** Address of module.js, with the hash of what it holds. */
  readonly module: string;
}

const remembered = new Map<string, { readonly builtAt: number; readonly bundle: PluginBundle }>();

/** The bundles that are built, as they are on disk now: one may be rebuilt while we run. */
export const pluginBundles = ({ plugins }: Built): readonly PluginBundle[] =>
  plugins.filter((folder) => existsSync(join(folder, 'module.js'))).map(bundleIn);

function bundleIn(folder: string): PluginBundle {
  const builtAt = statSync(join(folder, 'module.js')).mtimeMs;
  const known = remembered.get(folder);
  if (known?.builtAt === builtAt) return known.bundle;
  const json = JSON.parse(readFileSync(join(folder, 'plugin.json'), 'utf8')) as PluginJson;
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'module.js')))
    .digest('hex');
  const bundle = { folder, json, module: `public/plugins/${json.id}/module.js?_cache=${hash.slice(0, 16)}` };
  remembered.set(folder, { builtAt, bundle });
  return bundle;
}
