// Plain JavaScript for Node 20 without dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedMatchesLock } from './installed-matches-lock.mjs';
import { root } from './root.mjs';
import { withLock } from './with-lock.mjs';

const WAITING = 'Một lệnh khác đang cài đặt, xin chờ… / Another command is installing, waiting…';
const stampPath = join(root, 'node_modules', '.vnioc-installed');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

const isInstalled = () => existsSync(stampPath) && readFileSync(stampPath, 'utf8').trim() === lockHash();

/** The npm that started us, else the one on the PATH. */
const npmCommand = () => {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') && existsSync(cli) ? [process.execPath, cli] : ['npm'];
};

/** `{code, output}` of `npm ci` in a folder; says every five seconds that it is still there. */
export const runNpmCi = (folder = root, options = []) =>
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

const explainFailure = (output) => {
  console.error(output.trim().split('\n').slice(-15).join('\n'));
  console.error(
    '\nCài đặt thư viện không thành công (npm ci). Kiểm tra kết nối tới kho npm và dung lượng đĩa (cần khoảng 1,3 GB), rồi chạy lại lệnh.' +
      '\nInstalling the libraries failed (npm ci). Check the connection to the npm registry and the free disk space (about 1.3 GB), then run the command again.',
  );
};

/** Makes `node_modules` agree with the lock file; does nothing, in milliseconds, when it already does. */
export const ensureInstalled = async () => {
  if (isInstalled()) return;
  await withLock('install', WAITING, async () => {
    if (isInstalled()) return; // another command did it while we waited
    if (!installedMatchesLock()) {
      console.error(
        'Đang cài đặt thư viện, lần đầu mất một đến hai phút… / Installing libraries, one to two minutes the first time…',
      );
      const { code, output } = await runNpmCi();
      if (code !== 0) {
        explainFailure(output);
        process.exit(1);
      }
      console.error('Đã cài đặt xong. / Installed.');
    }
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(stampPath, `${lockHash()}\n`);
  });
};
