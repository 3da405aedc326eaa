// Plain JavaScript for Node 20 without dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedMatchesLock } from './installed-matches-lock.mjs';
import { root } from './root.mjs';
import { withLock } from './with-lock.mjs';

const WAITING = 'Một lệnh khác đang cài đặt, xin chờ… / Another command is installing, waiting…';
const stampOf = (folder) => join(folder, 'node_modules', '.vnioc-installed');

const lockHash = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

const isInstalled = (folder) =>
  existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8').trim() === lockHash(folder);

/** The npm that started us, else the one on the PATH. */
const npmCommand = () => {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') && existsSync(cli) ? [process.execPath, cli] : ['npm'];
};

/** `{code, output}` of `npm ci` in a folder; says every five seconds that it is still there. */
const runNpmCi = (folder, options) =>
  new Promise((resolve) => {
    const [program, ...prefix] = npmCommand();
    const args = [...prefix, 'ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', ...options];
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const startedAt = Date.now();
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const beat = setInterval(() => {
      console.error(`  … ${Math.round((Date.now() - startedAt) / 1000)} s`);
    }, 5000);
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('exit', (code) => resolve({ code: code ?? 1, output }));
    child.once('close', () => clearInterval(beat));
  });

const FAILED =
  '\nCài đặt thư viện không thành công (npm ci). Kiểm tra kết nối tới kho npm và dung lượng đĩa (cần khoảng 1,3 GB), rồi chạy lại lệnh.' +
  '\nInstalling the libraries failed (npm ci). Check the connection to the npm registry and the free disk space (about 1.3 GB), then run the command again.';

/**
 * Makes `node_modules` of a folder agree with its lock file; does nothing, in milliseconds, when it already does. An answer
 * of false was explained by npm's own last words.
 */
export const installIn = async (folder, { sentence, options = [], isThere = () => false }) =>
  isInstalled(folder) ||
  withLock('install', WAITING, async () => {
    if (isInstalled(folder)) return true; // another command did it while we waited
    if (!isThere()) {
      console.error(sentence);
      const { code, output } = await runNpmCi(folder, options);
      if (code !== 0) {
        console.error(output.trim().split('\n').slice(-15).join('\n'));
        return false;
      }
      console.error('Đã cài đặt xong. / Installed.');
    }
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(stampOf(folder), `${lockHash(folder)}\n`);
    return true;
  });

/** The libraries of the repository itself, without which nothing goes on. */
export const ensureInstalled = async () => {
  const sentence =
    'Đang cài đặt thư viện, lần đầu mất một đến hai phút… / Installing libraries, one to two minutes the first time…';
  if (await installIn(root, { sentence, isThere: installedMatchesLock })) return;
  console.error(FAILED);
  process.exit(1);
};
