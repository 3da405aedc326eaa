import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run-command.mjs';

const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

const readResult = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // jest ended before it could write its result
  }
};

const namesOf = (result, ...statuses) =>
  result.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => statuses.includes(status)).map(({ fullName }) => fullName),
  );

/** A file that does not load, or whose set-up or clean-up fails, has no failed test to name. */
const brokenAsAWhole = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed');

const count = (result, succeeded) => {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: namesOf(result, 'pending', 'todo', 'skipped', 'disabled'),
    failures: [...namesOf(result, 'failed'), ...result.testResults.filter(brokenAsAWhole).map(({ name }) => name)],
  };
};

/** Runs Jest over all packages, or the files that match; streams its progress and counts what it found. */
export const runJest = async (patterns) => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-jest-'));
  const file = join(folder, 'result.json');
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const succeeded = await runNode([...FLAGS, jest, '--json', `--outputFile=${file}`, ...patterns], {
    stdout: 'ignore',
  });
  const result = readResult(file);
  rmSync(folder, { recursive: true, force: true });
  return result === undefined
    ? { passed: 0, failed: 1, skipped: [], failures: ['jest did not finish'] }
    : count(result, succeeded);
};
