// One configuration for the three plugins, after @grafana/create-plugin 7.1; everything is taken from the folder it runs in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { SubresourceIntegrityPlugin } from 'webpack-subresource-integrity';
import VirtualModulesPlugin from 'webpack-virtual-modules';
import { externals } from './externals.mjs';

const folder = process.cwd();
const readJson = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const plugin = readJson('src/plugin.json');
const { version } = readJson('package.json');

/** What the build of a backend leaves in the same folder. */
const OF_BACKEND = /^(backend\.cjs|gpx_)/;

/** Of a reproducible build, the day it is told (SOURCE_DATE_EPOCH, seconds); else today. */
const epoch = Number(process.env.SOURCE_DATE_EPOCH || NaN);
const builtAt = Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date();

const fillTemplate = (content) =>
  content
    .toString()
    .replaceAll('%VERSION%', version)
    .replaceAll('%TODAY%', builtAt.toISOString().slice(0, 10))
    .replaceAll('%PLUGIN_ID%', plugin.id);

/** Chunks are fetched from where the plugin was loaded, a sub-path or a CDN included. */
const publicPathModule = `
import amdMetaModule from 'amd-module';
__webpack_public_path__ =
  amdMetaModule && amdMetaModule.uri
    ? amdMetaModule.uri.slice(0, amdMetaModule.uri.lastIndexOf('/') + 1)
    : 'public/plugins/${plugin.id}/';
`;

const swc = {
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

const assets = [
  { from: 'plugin.json', to: '.', transform: fillTemplate },
  { from: 'README.md', to: '.', transform: fillTemplate },
  { from: 'img/**/*', to: '.' },
  { from: '../CHANGELOG.md', to: '.' },
  { from: '../../LICENSE', to: 'LICENSE', toType: 'file' },
];

export default (env) => ({
  context: join(folder, 'src'),
  mode: env.production ? 'production' : 'development',
  devtool: env.production ? 'source-map' : 'eval-source-map',
  cache: { type: 'filesystem', buildDependencies: { config: [import.meta.filename] } },
  entry: { module: ['grafana-public-path', './module.ts'] },
  externals,
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: swc },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.(png|jpe?g|gif|svg|woff2?)$/, type: 'asset/resource' },
    ],
  },
  output: {
    clean: { keep: OF_BACKEND },
    path: join(folder, 'dist'),
    filename: '[name].js',
    chunkFilename: env.production ? '[name].js?_cache=[contenthash]' : '[name].js',
    library: { type: 'amd' },
    publicPath: `public/plugins/${plugin.id}/`,
    uniqueName: plugin.id,
    crossOriginLoading: 'anonymous',
  },
  optimization: {
    // As create-plugin does: a library that prints to the console prints in nobody's browser.
    minimize: env.production ? { javascript: { compress: { passes: 2, drop_console: ['log', 'info'] } } } : false,
  },
  performance: { hints: false },
  plugins: [
    new VirtualModulesPlugin({ 'node_modules/grafana-public-path.js': publicPathModule }),
    new CopyWebpackPlugin({ patterns: assets }),
    new SubresourceIntegrityPlugin({ hashFuncNames: ['sha256'] }),
  ],
  resolve: { extensions: ['.js', '.jsx', '.ts', '.tsx'] },
  stats: 'errors-warnings',
});
