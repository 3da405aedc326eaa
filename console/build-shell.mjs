// Bundles the shell, and lays beside it the icons and fonts that Grafana's packages ask for, so that dist/ is all it needs.
import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'console', 'dist');
const modules = join(root, 'node_modules');
const runtime = join(modules, '@grafana', 'runtime', 'dist', 'esm', 'components');
const scenes = join(root, 'app-plugin', 'node_modules', '@grafana', 'scenes', 'dist', 'esm');

/** Setters that Grafana's own front end calls and that the published packages do not export. */
const alias = {
  '#runtime/PluginPage': join(runtime, 'PluginPage.mjs'),
  '#runtime/PanelRenderer': join(runtime, 'PanelRenderer.mjs'),
  '#runtime/PanelDataErrorView': join(runtime, 'PanelDataErrorView.mjs'),
  '#scenes/sceneInterpolator': join(scenes, 'variables', 'interpolation', 'sceneInterpolator.js'),
};

/** Imports from `.mjs` get Node's idea of a default export; two packages need their real one. */
const realDefault = {
  name: 'real-default',
  setup(builder) {
    builder.onResolve({ filter: /^(react-custom-scrollbars-2|calculate-size)$/ }, ({ path, pluginData, resolveDir }) =>
      pluginData === 'real' ? undefined : { path, namespace: 'real-default', pluginData: resolveDir },
    );
    builder.onLoad({ filter: /.*/, namespace: 'real-default' }, async ({ path, pluginData: resolveDir }) => {
      const found = await builder.resolve(path, { resolveDir, kind: 'import-statement', pluginData: 'real' });
      const contents = `import m from ${JSON.stringify(found.path)}; export default m && m.default ? m.default : m;`;
      return { contents, resolveDir, loader: 'js' };
    });
  },
};

const bundle = () =>
  build({
    absWorkingDir: root,
    entryPoints: { shell: 'console/shell/src/main.ts' },
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    outdir: join(dist, 'console'),
    publicPath: '/console/',
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    metafile: true,
    logLevel: 'warning',
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', target: 'es2022' } },
    alias,
    plugins: [realDefault],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.FRONTEND_ENABLE_FEATURE': '""', global: 'window' },
    loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.svg': 'text' },
  });

const MISSING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="5" fill="none" stroke="currentColor" stroke-width="2"/></svg>';

const copyAssets = () => {
  const icons = join(dist, 'public', 'build', 'img', 'icons');
  cpSync(join(modules, '@grafana', 'ui', 'dist', 'public', 'img', 'icons'), icons, { recursive: true });
  cpSync(join(root, 'console', 'shell', 'icons'), icons, { recursive: true }); // drawn by us: in no package
  writeFileSync(join(icons, 'missing.svg'), MISSING);
  const inter = join(dist, 'public', 'fonts', 'inter');
  for (const weight of ['Regular', 'Medium', 'SemiBold', 'Bold'])
    cpSync(join(modules, 'inter-ui', 'web', `Inter-${weight}.woff2`), join(inter, `Inter-${weight}.woff2`));
  cpSync(
    join(modules, '@fontsource', 'roboto-mono', 'files', 'roboto-mono-latin-400-normal.woff2'),
    join(dist, 'public', 'fonts', 'roboto', 'roboto-mono.woff2'),
  );
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const { metafile } = await bundle();
copyAssets();
const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({
  address: `/console/${path.slice('console/dist/console/'.length)}`,
  ...output,
}));
const entry = outputs.find(({ entryPoint }) => entryPoint === 'console/shell/src/main.ts');
const styles =
  entry.cssBundle === undefined ? [] : [`/console/${entry.cssBundle.slice('console/dist/console/'.length)}`];
writeFileSync(join(dist, 'manifest.json'), JSON.stringify({ script: entry.address, styles }));
const bytes = outputs.reduce((sum, output) => sum + output.bytes, 0);
console.log(`console: ${outputs.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
