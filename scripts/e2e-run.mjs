import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run-command.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // ended before it could write its report
  }
};

const specsOf = ({ title, specs = [], suites = [] }, above = '') => {
  const here = [above, title].filter(Boolean).join(' › ');
  return [
    ...specs.flatMap(({ title: name, tests }) => tests.map(({ status }) => ({ name: `${here} › ${name}`, status }))),
    ...suites.flatMap((suite) => specsOf(suite, here)),
  ];
};

/** Runs Playwright with its report in a file; `started` says which program starts it. */
const reported = async (started, env = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-e2e-'));
  const file = join(folder, 'report.json');
  const succeeded = await runNode(started, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  const report = readReport(file);
  rmSync(folder, { recursive: true, force: true });
  return { succeeded, specs: report?.suites.flatMap((suite) => specsOf(suite)) };
};

/** Without a browser every journey is skipped, and counted. */
const withoutBrowser = async (wanted) => {
  console.log(
    `Không có Chromium ở ${CHROMIUM}; bỏ qua các hành trình. / No Chromium at ${CHROMIUM}; the journeys are skipped.`,
  );
  const list = [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e/playwright.config.ts'];
  process.env.GRAFANA_URL ??= 'http://127.0.0.1:9'; // nothing is asked there
  process.env.GRAFANA_ADMIN_PASSWORD ??= 'none';
  const { specs = [{ name: 'journeys' }] } = await reported([...list, ...wanted, '--list', '--reporter=json']);
  return { passed: 0, failed: 0, failures: [], skipped: specs.map(({ name }) => name) };
};

/** Runs the journeys (those that `wanted` tells Playwright, else all) in a real browser, and counts what it found. */
export const runJourneys = async (wanted = [], env = {}) => {
  if (!existsSync(CHROMIUM)) return withoutBrowser(wanted);
  const { succeeded, specs } = await reported([join(root, 'e2e', 'run.mjs'), ...wanted, '--reporter=list,json'], env);
  if (specs === undefined || specs.length === 0)
    return {
      passed: 0,
      failed: 1,
      skipped: [],
      failures: ['journeys: the demonstration or the browser did not start'],
    };
  const named = (...statuses) => specs.filter(({ status }) => statuses.includes(status)).map(({ name }) => name);
  const failures = named('unexpected', 'flaky');
  if (!succeeded && failures.length === 0) failures.push('journeys: ended without success');
  return { passed: named('expected').length, failed: failures.length, skipped: named('skipped'), failures };
};
