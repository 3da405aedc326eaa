import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** The app carries its data source and its panel in folders of its own: one zip for all three. */
export const PARTS = [
  { folder: 'app-plugin', into: '', id: 'vnioc-operations-app' },
  { folder: 'datasource-plugin', into: 'datasource/', id: 'vnioc-indicators-datasource' },
  { folder: 'panel-plugin', into: 'panel/', id: 'vnioc-statusboard-panel' },
];

/** Every file of a built plugin: name below its folder, bytes, and whether Grafana starts it. */
export const filesOf = (folder) => {
  const dist = join(root, folder, 'dist');
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { name: path.slice(dist.length + 1), bytes: readFileSync(path), executable: /^gpx_/.test(entry.name) };
  });
};

/** The files of all three as they stand in the zip. */
export const packagedFiles = () =>
  PARTS.flatMap(({ folder, into }) =>
    filesOf(folder).map((file) => ({ ...file, name: `${PARTS[0].id}/${into}${file.name}` })),
  );
