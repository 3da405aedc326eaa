import { cyclesAmong } from './architecture/cycles.ts';
import { impuritiesOf } from './architecture/impurities.ts';
import { tableBreaches, targetOf } from './architecture/import-table.ts';
import { placeNames, placesNamedIn } from './architecture/place-names.ts';
import { isTest, sourceFile, sourceFilesIn } from './architecture/source-file.ts';
import type { SourceFile } from './architecture/source-file.ts';

const PACKAGES = [
  'contract',
  'collector',
  'datasource-plugin',
  'panel-plugin',
  'app-plugin',
  'console',
  'demo',
  'bench',
];
const FORBIDDEN_FOLDERS = ['utils', 'helpers', 'common', 'shared', 'misc', 'manager', 'data', 'info'];
const PURE_FOLDERS = ['kernel', 'catalog', 'observations', 'events'].map((folder) => `collector/src/${folder}/`);

const everything = PACKAGES.flatMap((name) => sourceFilesIn(name));
const product = everything.filter((file) => !isTest(file) && !file.path.includes('/test/'));
const collector = product.filter(({ path }) => path.startsWith('collector/src/'));

const isPure = ({ path }: SourceFile): boolean =>
  (PURE_FOLDERS.some((folder) => path.startsWith(folder)) && path !== 'collector/src/kernel/clock.ts') ||
  /^collector\/src\/sources\/.*\/parse[^/]*\.ts$/.test(path);

const packageOf = (path: string): string => path.split('/')[0] ?? '';

/** Imports that leave the file's own package for another than the contract. */
const borderCrossings = (file: SourceFile): string[] => {
  const own = packageOf(file.path);
  const relative = file.imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => targetOf(file, specifier));
  const named = file.imports
    .filter((specifier) => specifier.startsWith('@vnioc/'))
    .map((specifier) => specifier.slice(7));
  return [...relative, ...named]
    .filter((target) => packageOf(target) !== own && (own === 'contract' || packageOf(target) !== 'contract'))
    .map((target) => `${file.path} imports ${target}`);
};

describe('the architecture', () => {
  it('finds files to check', () => {
    expect(collector.length).toBeGreaterThan(20);
  });

  it('lets a folder of the collector import only what its line of the table allows', () => {
    expect(collector.flatMap(tableBreaches)).toEqual([]);
  });

  it('has no import cycle between files', () => {
    expect(cyclesAmong(product)).toEqual([]);
  });

  it('lets every package import the contract and nobody else, and the contract nobody', () => {
    const mayMeasureAll = product.filter(({ path }) => packageOf(path) !== 'bench');
    expect(mayMeasureAll.flatMap(borderCrossings)).toEqual([]);
  });

  it('keeps time, chance, environment and network out of the pure folders', () => {
    expect(collector.filter(isPure).flatMap(impuritiesOf)).toEqual([]);
  });

  it('names no place in a program: places are data under provisioning', () => {
    const names = placeNames();
    expect(
      product.filter(({ path }) => packageOf(path) !== 'demo').flatMap((file) => placesNamedIn(file, names)),
    ).toEqual([]);
  });

  it('has no folder by kind and no barrel but a package’s own index', () => {
    const byKind = everything.filter(({ path }) => path.split('/').some((part) => FORBIDDEN_FOLDERS.includes(part)));
    const barrels = everything.filter(
      ({ path }) => /\/index\.tsx?$/.test(path) && !/^[^/]+\/src\/index\.tsx?$/.test(path),
    );
    expect([...byKind, ...barrels].map(({ path }) => path)).toEqual([]);
  });

  it('has no file of more than 200 lines', () => {
    const long = product.map(({ path, text }) => `${path}: ${text.trimEnd().split('\n').length}`);
    expect(long.filter((entry) => Number(entry.split(': ')[1]) > 200)).toEqual([]);
  });

  it('names files in kebab-case, React components in PascalCase', () => {
    const odd = everything.filter(
      ({ path }) => !/(^|\/)([a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts|[A-Z][A-Za-z0-9]*(\.test)?\.tsx)$/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  it('see a forbidden import, however it is written', () => {
    const forbidden = [
      "import type { X } from '../catalog/b.ts';",
      "export { x } from '../catalog/b.ts';",
      "const x = await import('../catalog/b.ts');",
      "type X = import('../catalog/b.ts').X;",
    ];
    for (const text of forbidden) expect(tableBreaches(sourceFile('collector/src/kernel/a.ts', text))).toHaveLength(1);
    expect(tableBreaches(sourceFile('collector/src/catalog/a.ts', "import { x } from '../kernel/b.ts';"))).toEqual([]);
    expect(tableBreaches(sourceFile('collector/src/unheard_of/a.ts', ''))).toHaveLength(1);
  });

  it('see a cycle and a crossing of the border', () => {
    const circle = [
      sourceFile('collector/src/a.ts', "import { b } from './b.ts';"),
      sourceFile('collector/src/b.ts', "import type { A } from './a.ts';"),
    ];
    expect(cyclesAmong(circle)).toEqual(['collector/src/a.ts → collector/src/b.ts → collector/src/a.ts']);
    expect(borderCrossings(sourceFile('demo/src/a.ts', "import '@vnioc/collector';"))).toHaveLength(1);
    expect(borderCrossings(sourceFile('demo/src/a.ts', "import '../../collector/src/main.ts';"))).toHaveLength(1);
    expect(borderCrossings(sourceFile('demo/src/a.ts', "import '@vnioc/contract';"))).toEqual([]);
  });

  it('see what is impure, and let a given instant pass', () => {
    const impure = [
      'new Date()',
      'Date.now()',
      'Math.random()',
      "process.env['X']",
      "fetch('http://x')",
      'globalThis.fetch(u)',
    ];
    for (const text of impure) expect(impuritiesOf(sourceFile('a.ts', `const x = ${text};`))).toHaveLength(1);
    expect(
      impuritiesOf(sourceFile('a.ts', "// new Date()\nconst x = [new Date(0), 'Date.now()', row.fetch()];")),
    ).toEqual([]);
  });

  it('see a place in a text, not in a comment', () => {
    const names = placeNames();
    expect(placesNamedIn(sourceFile('a.ts', "const site = 'van-lam';"), names)).toEqual(['a.ts:1 van-lam']);
    expect(placesNamedIn(sourceFile('a.ts', 'const a = `xã Như Quỳnh ${b}`;'), [...names, 'Như Quỳnh'])).toHaveLength(
      1,
    );
    expect(placesNamedIn(sourceFile('a.ts', '// Văn Lâm 4.2\nconst a = 1;'), names)).toEqual([]);
  });
});
