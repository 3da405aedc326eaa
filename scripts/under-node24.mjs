import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import './end-with-parent.mjs';
import { whenNpmDies } from './npm-above.mjs';
import { node24, root } from './root.mjs';

const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a script under Node 24 in our place: same terminal, same signals, same exit code. */
const runInOurPlace = (args) => {
  const child = spawn(node24, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  whenNpmDies(() => child.kill('SIGTERM'));
  child.once('error', (error) => {
    console.error(`Không chạy được Node 24 / Node 24 does not start: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
};

/** Installs what is missing, then runs `program` (a path in the repository) with our arguments under Node 24. */
export const execUnderNode24 = async (program, nodeFlags = []) => {
  await ensureInstalled();
  runInOurPlace([...nodeFlags, '--import', endWithParent, join(root, program), ...process.argv.slice(2)]);
};

/** Installs, and goes on in a process of Node 24: here when we already are one, else in a child with the same arguments. */
export const underNode24 = async (script, main) => {
  if (process.env.VNIOC_UNDER_NODE24 === String(process.ppid)) return main();
  await ensureInstalled();
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    whenNpmDies(() => process.kill(process.pid, 'SIGTERM'));
    return main();
  }
  process.env.VNIOC_UNDER_NODE24 = String(process.pid);
  return runInOurPlace([join(root, script), ...process.argv.slice(2)]);
};
