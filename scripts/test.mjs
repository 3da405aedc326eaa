import { ensureDebianPackages } from './debian-packages.mjs';
import { runJest } from './jest-run.mjs';
import { runNode, step } from './run-command.mjs';
import { underNode24 } from './under-node24.mjs';

/** Each counts as one test. */
const CHECKS = [
  ['lint', ['scripts/lint.mjs']],
  ['typecheck', ['scripts/typecheck.mjs']],
  ['build', ['scripts/build.mjs']],
];

const runChecks = async () => {
  const total = { passed: 0, failures: [] };
  for (const [name, args] of CHECKS) {
    if (await step(name, () => runNode(args))) total.passed += 1;
    else total.failures.push(name);
  }
  return total;
};

const list = (title, names) => {
  if (names.length > 0) console.log(`\n${title}\n${names.map((name) => `  - ${name}`).join('\n')}`);
};

const main = async () => {
  const patterns = process.argv.slice(2);
  ensureDebianPackages();
  if (patterns.length > 0)
    console.log(
      `Chỉ chạy jest ${patterns.join(' ')}; không chạy / jest only, without: ${CHECKS.map(([name]) => name).join(', ')}`,
    );
  const checks = patterns.length > 0 ? { passed: 0, failures: [] } : await runChecks();
  let jest;
  await step('jest', async () => {
    jest = await runJest(patterns);
    return jest.failed === 0;
  });
  list('Bỏ qua / skipped:', jest.skipped);
  list('Không đạt / failed:', [...checks.failures, ...jest.failures]);
  const failed = checks.failures.length + jest.failed;
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${checks.passed + jest.passed} passed, ${failed} failed, ${jest.skipped.length} skipped`);
};

await underNode24('scripts/test.mjs', main);
