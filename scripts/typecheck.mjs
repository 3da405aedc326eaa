import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode, step } from './run-command.mjs';
import { underNode24 } from './under-node24.mjs';

const PACKAGES = [
  'contract',
  'collector',
  'demo',
  'bench',
  'datasource-plugin',
  'datasource-plugin/backend',
  'panel-plugin',
  'app-plugin',
  'dashboards',
  'plugin-build/test',
  'console',
  'console/shell',
  'e2e',
];

const main = async () => {
  const projects = PACKAGES.filter((name) => existsSync(join(root, name, 'tsconfig.json')));
  const failed = [];
  for (const name of projects) {
    if (!(await step(`typecheck ${name}`, () => runNode(['node_modules/typescript/bin/tsc', '-p', name]))))
      failed.push(name);
  }
  process.exitCode = failed.length === 0 ? 0 : 1;
};

await underNode24('scripts/typecheck.mjs', main);
