import { createHash } from 'node:crypto';
import fs, { existsSync, readFileSync, statSync } from 'node:fs'; // globSync: Node 24 only, and the scripts load under Node 20
import { join } from 'node:path';
import { root } from './root.mjs';

const webpack = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');

const ofPlugin = (folder, config, sources, output) => ({
  sources: [`plugin-build/*.mjs`, 'contract/src/**/*.ts', `${folder}/package.json`, ...sources],
  output: `${folder}/dist/${output}`,
  args: [webpack, '-c', `../plugin-build/${config}`, '--env', 'production'],
  cwd: join(root, folder),
});

const page = (folder) =>
  ofPlugin(folder, 'webpack.config.mjs', [`${folder}/src/**/*`, `${folder}/CHANGELOG.md`], 'module.js');

const SHELL = ['console/shell/src/**/*', 'console/shell/icons/**/*', 'console/build-shell.mjs'];

/** Everything that is built: of what, into what, by which program. */
export const BUNDLES = {
  'app-plugin': page('app-plugin'),
  'panel-plugin': page('panel-plugin'),
  'datasource-plugin': page('datasource-plugin'),
  'datasource-plugin/backend': ofPlugin(
    'datasource-plugin',
    'backend.webpack.config.mjs',
    ['datasource-plugin/backend/**/*'],
    'backend.cjs',
  ),
  console: {
    sources: SHELL,
    output: 'console/dist/manifest.json',
    args: [join(root, 'console', 'build-shell.mjs')],
    cwd: root,
  },
  'console-13.2': {
    sources: [...SHELL, 'console/shell-13.2/package-lock.json'],
    output: 'console/shell-13.2/dist/manifest.json',
    args: [join(root, 'console', 'build-shell.mjs'), 'console/shell-13.2'],
    cwd: root,
  },
};

/** Everything but the shell that needs libraries of its own: journeys-on-13.mjs builds that one. */
export const OF_REPOSITORY = Object.keys(BUNDLES).filter((name) => name !== 'console-13.2');

/** What the console shows; the backend of the data source is a Grafana's to start. */
export const OF_CONSOLE = ['app-plugin', 'console', 'panel-plugin', 'datasource-plugin']; // the longest first

const isTest = (path) => /\.test\.tsx?$|\/test\//.test(path);

/** Changes with anything that goes into the bundle, the versions of the libraries included. */
export const sourceHash = ({ sources }) => {
  const paths = fs.globSync([...sources, 'package-lock.json'], { cwd: root });
  const hash = createHash('sha256');
  for (const path of paths.filter((one) => !isTest(one)).toSorted()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** When the output was written; null when it is not there. Somebody may have built by hand since we did. */
export const builtAt = ({ output }) => {
  const file = join(root, output);
  return existsSync(file) ? statSync(file).mtimeMs : null;
};
