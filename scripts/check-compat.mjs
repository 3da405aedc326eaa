// Every name that our plugins and the bundled scenes take from Grafana exists in 12.4.10 (installed) and in 13.2.2 (its
// names are kept in plugin-build/grafana-exports.json): npm run check-compat. With --refresh they are read anew from npm.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportedNames, namedImports } from '../plugin-build/named-imports.mjs';
import { root } from './root.mjs';

const SHARED = ['@grafana/data', '@grafana/ui', '@grafana/runtime'];
const NEXT = '13.2.2';
const KEPT = join(root, 'plugin-build/grafana-exports.json');
const SOURCES = [
  'app-plugin/src',
  'panel-plugin/src',
  'datasource-plugin/src',
  'app-plugin/node_modules/@grafana/scenes/dist/esm',
];

const namesIn = (folder) => exportedNames(readFileSync(join(folder, 'dist/esm/index.mjs'), 'utf8')).sort();

/** Names that Grafana hands out, by version and package. */
export const knownExports = () => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@grafana/ui/package.json'), 'utf8'));
  const installed = Object.fromEntries(SHARED.map((name) => [name, namesIn(join(root, 'node_modules', name))]));
  return { [version]: installed, ...JSON.parse(readFileSync(KEPT, 'utf8')).exports };
};

/** `[file, package, name]` of everything that is taken from Grafana at run time. */
export const taken = () =>
  SOURCES.flatMap((source) => {
    const files = readdirSync(join(root, source), { recursive: true, encoding: 'utf8' });
    const code = files.filter((name) => /\.(m?js|tsx?)$/.test(name) && !/\.d\.ts$|\.test\.|\btest\//.test(name));
    const isShared = (from) => SHARED.some((name) => from === name || from.startsWith(`${name}/`));
    return code.flatMap((name) =>
      namedImports(readFileSync(join(root, source, name), 'utf8'), isShared).map((one) => [
        `${source}/${name}`,
        ...one,
      ]),
    );
  });

/** Sentences about names that a version lacks. */
export const missing = (imports, versions) =>
  Object.entries(versions).flatMap(([version, packages]) =>
    imports
      .filter(([, from, name]) => !packages[from]?.includes(name))
      .map(([file, from, name]) => `${file}: ${from} ${version} has no "${name}"`),
  );

const refresh = () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-compat-'));
  const exports = SHARED.map((name) => {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', `${name}@${NEXT}`], { cwd: folder, encoding: 'utf8' }),
    );
    execFileSync('tar', ['-xzf', filename], { cwd: folder });
    const names = namesIn(join(folder, 'package'));
    rmSync(join(folder, 'package'), { recursive: true });
    return [name, names];
  });
  rmSync(folder, { recursive: true });
  const origin = `Names that dist/esm/index.mjs of the npm packages exports, version ${NEXT}; written by scripts/check-compat.mjs --refresh`;
  writeFileSync(KEPT, `${JSON.stringify({ origin, exports: { [NEXT]: Object.fromEntries(exports) } }, null, 1)}\n`);
};

const main = () => {
  if (process.argv.includes('--refresh')) refresh();
  const [imports, versions] = [taken(), knownExports()];
  const faults = missing(imports, versions);
  for (const sentence of faults) console.log(sentence);
  console.log(`${imports.length} tên / names, ${Object.keys(versions).join(', ')}: ${faults.length} thiếu / missing`);
  process.exitCode = faults.length === 0 ? 0 : 1;
};

if (process.argv[1] === import.meta.filename) main();
