import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtAt, BUNDLES, sourceHash } from './bundles.mjs';
import { root } from './root.mjs';
import { runNode } from './run-command.mjs';
import { withLock } from './with-lock.mjs';

const WAITING = 'Một lệnh khác đang dựng giao diện, xin chờ… / Another command is building, waiting…';
const AT_ONCE = 2;

const stampFile = (name) => join(root, '.cache', 'built', `${name}.json`);

const stampOf = (name) => {
  try {
    return JSON.parse(readFileSync(stampFile(name), 'utf8'));
  } catch {
    return {};
  }
};

/** True when the output is of these very sources, and nobody has written it since. */
const isBuilt = (name) => {
  const stamp = stampOf(name);
  const at = builtAt(BUNDLES[name]);
  return at !== null && stamp.builtAt === at && stamp.hash === sourceHash(BUNDLES[name]);
};

const build = async (name) => {
  const [bundle, startedAt] = [BUNDLES[name], Date.now()];
  const hash = sourceHash(bundle);
  const succeeded = (await runNode(bundle.args, { cwd: bundle.cwd, stdout: 'ignore' })) && builtAt(bundle) !== null;
  const took = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  console.log(`  ${name}: ${succeeded ? took : `KHÔNG DỰNG ĐƯỢC / FAILED (${took})`}`);
  if (!succeeded) return false;
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), JSON.stringify({ hash, builtAt: builtAt(bundle) }));
  return true;
};

/** Builds what is missing or older than its sources; answers the names that could not be built. */
export const buildBundles = async (names, { force = false } = {}) => {
  const wanted = () => (force ? names : names.filter((name) => !isBuilt(name)));
  if (wanted().length === 0) return [];
  return withLock('build', WAITING, async () => {
    const waiting = [...wanted()]; // another command may have built them while we waited
    if (waiting.length > 0) console.log(`Dựng giao diện / building: ${waiting.join(', ')}`);
    const failed = [];
    const work = async () => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
        if (!(await build(name))) failed.push(name);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return failed;
  });
};

/** For `npm start`: an older build that is still there is better than none. True when the console can be shown. */
export const buildForStart = async (names) => {
  const failed = await buildBundles(names);
  const missing = failed.filter((name) => builtAt(BUNDLES[name]) === null);
  for (const name of failed)
    console.error(
      missing.includes(name)
        ? `Không dựng được ${name}, và chưa có bản nào trước đó. / ${name} could not be built, and there is no older build.`
        : `Không dựng được ${name}; dùng bản dựng trước. / ${name} could not be built; the older build is used.`,
    );
  return missing.length === 0;
};
