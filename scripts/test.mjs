import { ensureDebianPackages } from './debian-packages.mjs';
import { runJourneys } from './e2e-run.mjs';
import { runJest } from './jest-run.mjs';
import { runJourneysOn13 } from './journeys-on-13.mjs';
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

const NONE = { passed: 0, failed: 0, failures: [], skipped: [] };

/** `step` says how long it took; what it counted is handed on. */
const counted = async (name, run) => {
  let result = NONE;
  await step(name, async () => {
    result = await run();
    return result.failed === 0;
  });
  return result;
};

const main = async () => {
  const patterns = process.argv.slice(2);
  const all = patterns.length === 0;
  ensureDebianPackages();
  if (!all)
    console.log(
      `Chỉ chạy jest ${patterns.join(' ')}; không chạy / jest only, without: ${[...CHECKS.map(([name]) => name), 'e2e'].join(', ')}`,
    );
  const checks = all ? await runChecks() : { passed: 0, failures: [] };
  const jest = await counted('jest', () => runJest(patterns));
  const journeys = all ? await counted('e2e', () => runJourneys()) : NONE;
  const on13 = all ? await counted('e2e on Grafana 13.2 and React 19', () => runJourneysOn13()) : NONE;
  const counts = [jest, journeys, on13];
  const skipped = counts.flatMap((one) => one.skipped);
  const failed = checks.failures.length + counts.reduce((sum, one) => sum + one.failed, 0);
  list('Bỏ qua / skipped:', skipped);
  list('Không đạt / failed:', [...checks.failures, ...counts.flatMap(({ failures }) => failures)]);
  process.exitCode = failed === 0 ? 0 : 1;
  const passed = counts.reduce((sum, one) => sum + one.passed, checks.passed);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`);
};

await underNode24('scripts/test.mjs', main);
