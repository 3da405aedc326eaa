// The built plugins against the rules of Grafana's validator that apply: npm run check-plugins (after npm run build).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfFiles } from '../plugin-build/plugin-file-rules.mjs';
import { faultsOfPluginJson } from '../plugin-build/plugin-json-rules.mjs';
import { filesOf, PARTS } from './plugin-files.mjs';
import { root } from './root.mjs';

/** Faults of one of our plugins as it was built. */
export const faultsOfBuilt = ({ folder, id }) => {
  if (!existsSync(join(root, folder, 'dist/plugin.json'))) return ['not built: npm run build'];
  const files = filesOf(folder);
  const plugin = JSON.parse(files.find(({ name }) => name === 'plugin.json').bytes.toString('utf8'));
  return [
    ...(plugin.id === id ? [] : [`id is ${plugin.id}, expected ${id}`]),
    ...faultsOfPluginJson(plugin),
    ...faultsOfFiles(files, plugin),
  ];
};

const main = () => {
  const faults = PARTS.flatMap((part) => faultsOfBuilt(part).map((sentence) => `${part.folder}: ${sentence}`));
  for (const sentence of faults) console.log(sentence);
  console.log(faults.length === 0 ? 'Ba plugin đạt. / The three plugins pass.' : `${faults.length} lỗi / faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
};

if (process.argv[1] === import.meta.filename) main();
