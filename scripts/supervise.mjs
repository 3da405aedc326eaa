import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const POLITE_MILLISECONDS = 10_000;

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Starts processes that live and die together: a signal to us, or the death of one, ends them all. */
export const superviseChildren = () => {
  const children = [];
  let ending = false;

  const endAll = async (exitCode) => {
    if (ending) return;
    ending = true;
    const alive = children.filter(({ child }) => !hasEnded(child));
    for (const { child } of alive) child.kill('SIGTERM');
    const force = setTimeout(() => alive.forEach(({ child }) => child.kill('SIGKILL')), POLITE_MILLISECONDS);
    await Promise.all(
      alive.map(({ child }) => hasEnded(child) || new Promise((resolve) => child.once('exit', resolve))),
    );
    clearTimeout(force);
    process.exit(exitCode);
  };

  const whenOneEnds = (name, code, signal) => {
    if (ending) return;
    const [vietnamese, english] = signal === null ? [`mã thoát ${code}`, `exit code ${code}`] : [signal, signal];
    console.error(`${name} đã dừng (${vietnamese}); dừng tất cả. / ${name} ended (${english}); stopping everything.`);
    void endAll(code === 0 || code === null ? 1 : code);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!ending) console.error('\nĐang dừng… / Stopping…');
      void endAll(0);
    });
  }

  /** `output`: 'inherit' for our terminal, or the descriptor of a log file. */
  const start = (name, program, args, { env, output }) => {
    const nodeArgs = [
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=8', // a quarter less memory after a year of history is read, and no slower
      '--heap-growing-percent=40', // a third less memory while 300,000 rows are read (one run each), for some 15 % more work
      '--import',
      './scripts/end-with-parent.mjs',
      program,
      ...args,
    ];
    const child = spawn(process.execPath, nodeArgs, { cwd: root, env, stdio: ['ignore', output, output, 'ipc'] });
    children.push({ name, child });
    child.once('exit', (code, signal) => whenOneEnds(name, code, signal));
  };

  return { start, endAll, isEnding: () => ending };
};
