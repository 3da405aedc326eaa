import { runNode, step } from './run-command.mjs';
import { underNode24 } from './under-node24.mjs';

const main = async () => {
  const rules = await step('eslint', () => runNode(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']));
  const format = await step('prettier', () =>
    runNode(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  );
  if (!format) console.error('Sửa bằng / repair with: npm run format');
  process.exitCode = rules && format ? 0 : 1;
};

await underNode24('scripts/lint.mjs', main);
