import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where a server's program is, or `undefined` when its package is not installed. */
export const findBinary = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/usr/sbin']
    .map((folder) => join(folder, name))
    .find(isExecutable);

/** PostgreSQL keeps its programs off the PATH, one folder per major version: the newest one wins. */
export const findPostgresBinary = (name: string): string | undefined => {
  const root = '/usr/lib/postgresql';
  const versions = ((): string[] => {
    try {
      return readdirSync(root).sort((a, b) => Number(b) - Number(a));
    } catch {
      return [];
    }
  })();
  return versions.map((version) => join(root, version, 'bin', name)).find(isExecutable) ?? findBinary(name);
};
