// One zip for Grafana: npm run package [-- --no-build]. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packagedFiles, PARTS } from './plugin-files.mjs';
import { root } from './root.mjs';
import { runNode, step } from './run-command.mjs';
import { underNode24 } from './under-node24.mjs';
import { zipOf } from './zip-of.mjs';

const APP = PARTS[0].id;

/** The day of the last commit stands in plugin.json, so that a build tomorrow is the build of today. */
const dayOfCommit = () => {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
};

const build = () => {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? dayOfCommit();
  return runNode(['scripts/build.mjs', '--force'], { env: epoch === undefined ? {} : { SOURCE_DATE_EPOCH: epoch } });
};

const writeFolder = (folder, files) => {
  rmSync(folder, { recursive: true, force: true });
  for (const { name, bytes, executable } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    if (executable) chmodSync(path, 0o755);
  }
};

const main = async () => {
  if (!process.argv.includes('--no-build') && !(await step('build', build))) return void (process.exitCode = 1);
  const files = packagedFiles();
  const { version } = JSON.parse(readFileSync(join(root, 'app-plugin/package.json'), 'utf8'));
  const out = join(root, 'dist');
  writeFolder(join(out, 'plugins'), files);
  const [zip, name] = [zipOf(files), `${APP}-${version}.zip`];
  writeFileSync(join(out, name), zip);
  const sum = createHash('sha256').update(zip).digest('hex');
  console.log(`\ndist/${name}: ${files.length} tệp / files, ${(zip.length / 1e6).toFixed(1)} MB, sha256 ${sum}`);
};

await underNode24('scripts/package.mjs', main);
