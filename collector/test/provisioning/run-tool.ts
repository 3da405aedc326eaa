import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from '../architecture/source-file.ts';

/** Runs a real tool in a folder of `provisioning`; the output is what a person would read. */
export const runTool = (folder: string, program: string, ...args: string[]): { passed: boolean; output: string } => {
  const result = spawnSync(program, args, { cwd: join(REPOSITORY, 'provisioning', folder), encoding: 'utf8' });
  return { passed: result.status === 0, output: `${result.stdout}${result.stderr}` };
};
