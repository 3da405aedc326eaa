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

/** As `npm run build` leaves it. `VNIOC_SHELL` names another build of the shell, such as `console/shell-13.2/dist`. */
export const BUILT: Built = {
  shell: ofRepository(process.env['VNIOC_SHELL'] ?? 'console/dist'),
  plugins: ['app-plugin/dist', 'panel-plugin/dist', 'datasource-plugin/dist'].map(ofRepository),
};

/** What the build of the shell left: addresses of its entry and its style sheets, and whose packages it is made of. */
export interface Manifest {
  readonly script: string;
  readonly styles: readonly string[];
  /** Release of Grafana, such as `12.4.10`; plugins ask for it. */
  readonly grafana: string;
}

/** Null while the shell is not built. */
export function shellManifest({ shell }: Built): Manifest | null {
  const file = join(shell, 'manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : null;
}

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
