import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Runs one program of the repository under this Node and shows what it prints; answers whether it succeeded. */
export const runNode = (args, { cwd = root, env = {}, stdout = 'inherit' } = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdout, 'inherit'],
    });
    const stop = (signal) => child.kill(signal);
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.once('exit', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code === 0);
    });
  });

/** Announces a step, runs it, and says how long it took. */
export const step = async (name, work) => {
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  const passed = await work();
  console.log(`── ${name}: ${passed ? 'ok' : 'FAILED'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return passed;
};
