import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode, step } from './run-command.mjs';
import { underNode24 } from './under-node24.mjs';

const PLUGINS = ['datasource-plugin', 'panel-plugin', 'app-plugin'];
const webpack = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');

const bundle = (name, config) =>
  runNode([webpack, '-c', `../plugin-build/${config}`, '--env', 'production'], { cwd: join(root, name) });

/** The page's part, and where there is one the part that Grafana starts as a process. */
const buildPlugin = async (name) =>
  (await bundle(name, 'webpack.config.mjs')) &&
  (!existsSync(join(root, name, 'backend')) || (await bundle(name, 'backend.webpack.config.mjs')));

const main = async () => {
  const failed = [];
  for (const name of PLUGINS) if (!(await step(`build ${name}`, () => buildPlugin(name)))) failed.push(name);
  process.exitCode = failed.length === 0 ? 0 : 1;
};

await underNode24('scripts/build.mjs', main);
