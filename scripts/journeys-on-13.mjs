import { join } from 'node:path';
import { buildBundles } from './build-bundles.mjs';
import { OF_CONSOLE } from './bundles.mjs';
import { runJourneys } from './e2e-run.mjs';
import { installIn } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { underNode24 } from './under-node24.mjs';

const SHELL = 'console/shell-13.2';
const INSTALLING =
  'Đang cài thư viện của Grafana 13.2 (khoảng 460 MB)… / Installing the libraries of Grafana 13.2 (about 460 MB)…';

/** Every page in both themes, what is drawn of queries, the shell itself, and a ticket's whole life by clicking. */
const ENOUGH = ['every-page', 'shell', 'domains-and-board', 'duty', '--grep-invert=, en '];

/** The shell's other libraries, as their lock says; an answer of false was explained. */
const installed = () => installIn(join(root, SHELL), { sentence: INSTALLING, options: ['--ignore-scripts'] });

const NOT_THERE = {
  ...{ passed: 0, failed: 1, skipped: [] },
  failures: ['journeys on Grafana 13.2: its shell could not be installed or built'],
};

/** The same plugin bundles in a shell of Grafana 13.2 and React 19; `wanted` as for Playwright. */
export const runJourneysOn13 = async (wanted = ENOUGH) => {
  const there = (await installed()) && (await buildBundles([...OF_CONSOLE, 'console-13.2'])).length === 0;
  if (!there) return NOT_THERE;
  const env = { VNIOC_SHELL: `${SHELL}/dist`, VNIOC_SCREENSHOTS: 'e2e/screenshots/13.2' };
  const { failures, skipped, ...counts } = await runJourneys(wanted, env);
  const on13 = (names) => names.map((name) => `${name} (Grafana 13.2)`);
  return { ...counts, failures: on13(failures), skipped: on13(skipped) };
};

/** `npm run e2e:13`; all journeys: `npm run e2e:13 -- journeys`. */
const main = async () => {
  const asked = process.argv.slice(2);
  const { passed, failed, skipped } = await runJourneysOn13(asked.length > 0 ? asked : ENOUGH);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`);
};

if (process.argv[1] === import.meta.filename) await underNode24('scripts/journeys-on-13.mjs', main);
