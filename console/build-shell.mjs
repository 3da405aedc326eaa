// Bundles the shell, and lays beside it the icons and fonts that Grafana's packages ask for, so that dist/ is all it needs.
// node console/build-shell.mjs [folder with libraries of its own, such as console/shell-13.2; dist/ is there then]
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [other] = process.argv.slice(2);
const dist = join(root, other ?? 'console', 'dist');
const modules = join(root, 'node_modules');
const libraries = other === undefined ? modules : join(root, other, 'node_modules');
const runtime = join(libraries, '@grafana', 'runtime', 'dist', 'esm', 'components');
const scenes = join(root, 'app-plugin', 'node_modules', '@grafana', 'scenes', 'dist', 'esm');

/** Setters that Grafana's own front end calls and that the published packages do not export. */
const alias = {
  '#runtime/PluginPage': join(runtime, 'PluginPage.mjs'),
  '#runtime/PanelRenderer': join(runtime, 'PanelRenderer.mjs'),
  '#runtime/PanelDataErrorView': join(runtime, 'PanelDataErrorView.mjs'),
  '#scenes/sceneInterpolator': join(scenes, 'variables', 'interpolation', 'sceneInterpolator.js'),
};

/** Our code, and what lies with our own libraries, gets its packages from the other ones: there is one of each. */
const otherLibraries = {
  name: 'other-libraries',
  setup(builder) {
    builder.onResolve({ filter: /^[^./#]/ }, ({ path, kind, importer, pluginData }) => {
      const ours = other !== undefined && kind !== 'entry-point' && !importer.startsWith(libraries + sep);
      return ours && pluginData === undefined
        ? builder.resolve(path, { kind, importer, resolveDir: libraries, pluginData: 'other' })
        : undefined;
    });
  },
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
    plugins: [otherLibraries, realDefault],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.FRONTEND_ENABLE_FEATURE': '""', global: 'window' },
    loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.svg': 'text' },
  });

const MISSING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="5" fill="none" stroke="currentColor" stroke-width="2"/></svg>';

const copyAssets = () => {
  const icons = join(dist, 'public', 'build', 'img', 'icons');
  cpSync(join(libraries, '@grafana', 'ui', 'dist', 'public', 'img', 'icons'), icons, { recursive: true });
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

/** Two Reacts, or one of another release, would load, and fail in odd places. */
const strange = Object.keys(metafile.inputs).filter(
  (path) =>
    /node_modules\/(react|react-dom|rxjs|@emotion\/\w+|@grafana\/(data|ui|runtime|schema|i18n))\//.test(path) &&
    !join(root, path).startsWith(libraries + sep),
);
if (strange.length > 0) throw new Error(`not of ${libraries}: ${strange.slice(0, 5).join(', ')}`);

const addressOf = (path) => `/console/${basename(path)}`;
const outputs = Object.entries(metafile.outputs);
const [script, { cssBundle }] = outputs.find(([, { entryPoint }]) => entryPoint === 'console/shell/src/main.ts');
const { version } = JSON.parse(readFileSync(join(libraries, '@grafana', 'ui', 'package.json'), 'utf8'));
const styles = cssBundle === undefined ? [] : [addressOf(cssBundle)];
writeFileSync(join(dist, 'manifest.json'), JSON.stringify({ script: addressOf(script), styles, grafana: version }));
const bytes = outputs.reduce((sum, [, output]) => sum + output.bytes, 0);
console.log(`console on Grafana ${version}: ${outputs.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
