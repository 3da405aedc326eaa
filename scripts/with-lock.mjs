import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root.mjs';

const tryToTake = (folder) => {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch {
    return false;
  }
};

const ownerIsAlive = (folder) => {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Runs `work` while no other command of this checkout does the same: two may be started at once on a fresh clone. */
export const withLock = async (name, sentence, work) => {
  const folder = join(root, '.cache', `${name}.lock`);
  const release = () => rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (let waits = 0; !tryToTake(folder); waits += 1) {
    if (waits === 0) console.error(sentence);
    await pause(500);
    if (waits > 1 && !ownerIsAlive(folder)) release();
  }
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
};
