import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of one site, by name (`units.yaml`, `sops/media_crisis.yaml`); the only place of the catalog that touches the disk. */
export type SiteFiles = ReadonlyMap<string, string>;

/** Reads every YAML file of a site's folder; `null` when there is no such folder. */
export async function readRegisters(directory: string): Promise<SiteFiles | null> {
  if (!(await isFolder(directory))) return null;
  const names = [
    ...(await yamlNames(directory)),
    ...(await yamlNames(join(directory, 'sops'))).map((name) => `sops/${name}`),
  ];
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(directory, name), 'utf8')] as const),
  );
  return new Map(texts);
}

async function yamlNames(directory: string): Promise<readonly string[]> {
  if (!(await isFolder(directory))) return [];
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
