import { buildBundles } from './build-bundles.mjs';
import { OF_REPOSITORY } from './bundles.mjs';
import { step } from './run-command.mjs';
import { underNode24 } from './under-node24.mjs';

/** `npm run build`: the three plugins, the part of one that Grafana starts, the console. `-- --force`: all of them anew. */
const main = async () => {
  const force = process.argv.includes('--force');
  const built = await step('build', async () => (await buildBundles(OF_REPOSITORY, { force })).length === 0);
  process.exitCode = built ? 0 : 1;
};

await underNode24('scripts/build.mjs', main);
