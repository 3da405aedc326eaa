import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../test/servers/free-port.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'vnioc-main-'));
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  /** Resolves with what was printed when the collector runs, or when it ended. */
  readonly settled: Promise<string>;
  readonly ended: Promise<number | null>;
}

function start(port: number, data: string, ...args: string[]): Started {
  const options = ['--disable-warning=ExperimentalWarning', MAIN, '--port', String(port), '--data', join(folder, data)];
  const child = spawn(process.execPath, [...options, '--site', 'demo', ...args]);
  children.push(child);
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const settled = new Promise<string>((resolve) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('runs at')) resolve(said);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => resolve(said));
  });
  return { child, settled, ended };
}

describe('the collector', () => {
  test('starts, tells where it runs, keeps its key through a restart, and ends on a signal', async () => {
    const port = await freePort();
    const first = start(port, 'a');
    expect(await first.settled).toContain(`http://127.0.0.1:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    const keyFile = join(folder, 'a', 'operator.key');
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const key = readFileSync(keyFile, 'utf8').trim();

    const beside = start(await freePort(), 'a');
    expect(await beside.settled).toMatch(new RegExp(`Another collector.*http://127.0.0.1:${port}`));
    expect(await beside.ended).toBe(1);

    const samePort = start(port, 'b');
    expect(await samePort.settled).toMatch(new RegExp(`^Cổng ${port} đang được dùng[^\n]*\n$`));
    expect(await samePort.ended).toBe(1);

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const otherClock = start(port, 'a', '--clock', '2024-06-03T07:00');
    expect(await otherClock.settled).toMatch(/These data are of real time/);
    expect(await otherClock.ended).toBe(2);

    const again = start(port, 'a');
    await again.settled;
    const headers = { authorization: `Bearer ${key}` };
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/me`, { headers })).status).toBe(200);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  }, 120_000);

  test('refuses a site that is not there, in one sentence', async () => {
    const { settled, ended } = start(await freePort(), 'c', '--site', 'nowhere');
    expect(await settled).toMatch(/không có thư mục này.*chưa khởi động/s);
    expect(await ended).toBe(1);
  }, 30_000);

  test('tells simulated time as simulated', async () => {
    const port = await freePort();
    const played = start(port, 'd', '--clock', '2024-06-03T07:00', '--speed', '60');
    expect(await played.settled).toContain('giờ mô phỏng / simulated time 2024-06-03T07:00:00+07:00');
    const headers = { authorization: `Bearer ${readFileSync(join(folder, 'd', 'operator.key'), 'utf8').trim()}` };
    const clock = (await (await fetch(`http://127.0.0.1:${port}/api/v1/clock`, { headers })).json()) as object;
    expect(clock).toMatchObject({ simulated: true, speed: 60 });
    played.child.kill('SIGTERM');
    expect(await played.ended).toBe(0);
  }, 60_000);
});
