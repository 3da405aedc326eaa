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

const nameOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
};

/** npm starts us through a shell, which may have made way for us (`exec`): whoever of them is above us, as one word. */
const above = () => {
  const shell = nameOf(process.ppid);
  return /^(sh|dash|ash|bash)$/.test(shell) ? `${process.ppid} ${parentOf(process.ppid)}` : String(process.ppid);
};

/** npm cannot pass on a kill -9 of itself; so when it started us, we notice that it is gone and call `end`. */
export const whenNpmDies = (end) => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const atStart = above();
  const timer = setInterval(() => {
    if (above() === atStart) return;
    clearInterval(timer);
    end();
  }, WATCH_MILLISECONDS);
  timer.unref();
};
