import { ensureDebianPackages } from './debian-packages.mjs';
import { runNode } from './run-command.mjs';
import { underNode24 } from './under-node24.mjs';

const main = async () => {
  ensureDebianPackages();
  const flags = ['--disable-warning=ExperimentalWarning', '--expose-gc'];
  process.exitCode = (await runNode([...flags, 'bench/run.ts', ...process.argv.slice(2)])) ? 0 : 1;
};

await underNode24('scripts/bench.mjs', main);
