// A demonstration on free ports and a folder of its own. As a program: node e2e/demo-site.mjs [--real] [--data FOLDER] [options of npm start]
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { tryPort } from '../scripts/port.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A working week that is the same every time: it stands still on Wednesday at ten. */
const UNTIL = '2024-06-05T10:00+07:00';
const SIMULATED = ['--clock', '2024-06-03T07:00+07:00', '--speed', 'max', '--until', UNTIL];
const PATIENCE_SECONDS = 600;

const isUp = async (url) => {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
};

/** Waits until the simulated clock stands at its end: everything due before has happened. */
const untilClockStands = async (url, key) => {
  const headers = { authorization: `Bearer ${key}` };
  for (let waited = 0; ; waited += 1) {
    const { now } = await (await fetch(`${url}/api/v1/clock`, { headers })).json();
    if (now >= Date.parse(UNTIL)) return;
    if (waited > PATIENCE_SECONDS)
      throw new Error(`the simulated clock did not reach ${UNTIL} in ${PATIENCE_SECONDS} s`);
    await pause(1000);
  }
};

/** Starts the site and answers once it is there: `{url, key, keyFile, demoUrl, stop}`. `stop` ends its processes and removes its data. */
export const startDemoSite = async ({
  args = SIMULATED,
  data,
  output = 'ignore',
  stands = args === SIMULATED,
} = {}) => {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'vnioc-demo-'));
  const port = await tryPort(0);
  const url = `http://127.0.0.1:${port}`;
  const command = [join(root, 'scripts', 'start.mjs'), '--port', String(port), '--data', folder, '--no-build', ...args];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', output, output] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (said = `${said}${chunk}`.slice(-4000)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const keyFile = join(folder, 'operator.key');
  for (let waited = 0; !(existsSync(keyFile) && (await isUp(url))); waited += 0.5) {
    if (child.exitCode !== null) throw new Error(`the demonstration ended with ${child.exitCode}\n${said}`);
    if (waited > PATIENCE_SECONDS) {
      await stop();
      throw new Error(`the demonstration did not answer within ${PATIENCE_SECONDS} s`);
    }
    await pause(500);
  }
  const key = readFileSync(keyFile, 'utf8').trim();
  try {
    if (stands) await untilClockStands(url, key);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, key, keyFile, demoUrl: demoUrlIn(folder), stop };
};

/** Where the simulated upstream systems answer, and tell the truth about what they served; undefined without them. */
const demoUrlIn = (folder) => {
  const log = join(folder, 'demo.log');
  const lines = existsSync(log) ? readFileSync(log, 'utf8').match(/demo ready: \S+/g) : null;
  return lines?.at(-1)?.replace('demo ready: ', '');
};

const runAsProgram = async () => {
  const given = process.argv.slice(2);
  const at = given.indexOf('--data');
  const data = at < 0 ? undefined : given[at + 1];
  const rest = given
    .filter((_, index) => at < 0 || (index !== at && index !== at + 1))
    .filter((one) => one !== '--real');
  const args = given.includes('--real') || rest.length > 0 ? rest : SIMULATED;
  const site = await startDemoSite({ args, data, output: 'inherit', stands: false });
  console.log(`\nURL       ${site.url}\nkey file  ${site.keyFile}\nend with  kill ${process.pid}\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void site.stop().then(() => process.exit(0)));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await runAsProgram();
