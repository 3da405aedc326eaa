import { readFileSync } from 'node:fs';

const WATCH_MILLISECONDS = 1000;

/** The parent of a process, or `undefined` when there is no such process (or no /proc). */
const parentOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[1];
  } catch {
    return undefined;
  }
};

/** Us, the shell that npm starts us in, and npm: as one word. */
const chain = () => `${process.ppid} ${parentOf(process.ppid)}`;

/** npm cannot pass on a kill -9 of itself; so when it started us, we notice that it is gone and call `end`. */
export const whenNpmDies = (end) => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const atStart = chain();
  const timer = setInterval(() => {
    if (chain() === atStart) return;
    clearInterval(timer);
    end();
  }, WATCH_MILLISECONDS);
  timer.unref();
};
