import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root.mjs';

const folder = join(root, '.cache', 'install.lock');
const ownerFile = join(folder, 'pid');

const tryToTake = () => {
  try {
    mkdirSync(folder);
    writeFileSync(ownerFile, String(process.pid));
    return true;
  } catch {
    return false;
  }
};

const ownerIsAlive = () => {
  try {
    process.kill(Number(readFileSync(ownerFile, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const release = () => rmSync(folder, { recursive: true, force: true });

/** Runs `work` while no other command of this checkout installs: two may be started at once on a fresh clone. */
export const withInstallLock = async (work) => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (let waits = 0; !tryToTake(); waits += 1) {
    if (waits === 0) console.error('Một lệnh khác đang cài đặt, xin chờ… / Another command is installing, waiting…');
    await pause(500);
    if (waits > 1 && !ownerIsAlive()) release();
  }
  process.once('exit', release);
  try {
    await work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
};
