import { knownExports, missing, taken } from '../../scripts/check-compat.mjs';
import { exportedNames, namedImports } from '../named-imports.mjs';

const isGrafana = (from: string): boolean => from.startsWith('@grafana/');

describe('names that code takes from a package', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    ['one', `import { Button } from '@grafana/ui';`, [['@grafana/ui', 'Button']]],
    [
      'several over lines',
      `import {\n  a,\n  b as c,\n} from "@grafana/data";`,
      [
        ['@grafana/data', 'a'],
        ['@grafana/data', 'b'],
      ],
    ],
    [
      'types are gone when it runs',
      `import type { X } from '@grafana/ui';\nimport { type Y, z } from '@grafana/ui';`,
      [['@grafana/ui', 'z']],
    ],
    ['another package', `import { x } from 'react';`, []],
    ['a comment', `// import { x } from '@grafana/ui';\n/* import { y } from '@grafana/ui'; */`, []],
  ])('%s', (_, code, expected) => {
    expect(namedImports(code, isGrafana)).toEqual(expected);
  });

  test('are those that an index exports, by the name it is known by outside', () => {
    expect(exportedNames(`export { a, b as c } from './x.mjs';\nexport const d = 1;`)).toEqual(['a', 'c', 'd']);
  });
});

describe('our plugins and the bundled scenes', () => {
  const [imports, versions] = [taken(), knownExports()];

  test('take names that Grafana 12.4.10 and 13.2.2 both hand out', () => {
    expect(Object.keys(versions)).toEqual(['12.4.10', '13.2.2']);
    expect(imports.length).toBeGreaterThan(300);
    expect(missing(imports, versions)).toEqual([]);
  });

  test('would be caught taking one of those that 13.2 dropped', () => {
    expect(missing([['App.tsx', '@grafana/ui', 'Graph']], versions)).toEqual([
      expect.stringMatching(/13\.2\.2 has no "Graph"/),
    ]);
  });
});
