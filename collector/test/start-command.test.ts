import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { REPOSITORY } from './architecture/source-file.ts';

const START = join(REPOSITORY, 'scripts/start.mjs');

const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const result = spawnSync(process.execPath, [START, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  return { code: result.status, said: `${result.stdout}${result.stderr}` };
};

describe('npm start, before anything runs', () => {
  it.each([
    [['--bogus'], '--bogus'],
    [['--port', 'eighty'], 'eighty'],
    [['--port', '70000'], '70000'],
    [['--clock', 'yesterday'], 'yesterday'],
    [['--speed', '60'], '--clock'],
    [['--until', '2024-07-01T00:00+07:00'], '--clock'],
    [['--clock', '2024-06-03T07:00+07:00', '--speed', '0'], '"0"'],
    [['surprise'], 'surprise'],
  ])('refuses %j with a sentence in both languages and exit code 2', (args, named) => {
    const { code, said } = start(args);
    expect(code).toBe(2);
    expect(said).toContain(named);
    expect(said.trim().split('\n')).toHaveLength(2);
    expect(said).not.toContain(' at ');
  });

  it('reads the port from the environment, and the command line wins', () => {
    expect(start([], { IOC_PORT: 'nonsense' }).said).toContain('nonsense');
    expect(start(['--port', '0'], { IOC_PORT: '8480' }).said).toContain('"0"');
  });

  it('explains itself and starts nothing', () => {
    const { code, said } = start(['--help']);
    expect(code).toBe(0);
    expect(said).toContain('--allow-simulated-sinks');
  });

  it('says that a port is taken, and by what it may be', async () => {
    const squatter = createServer();
    const port = await new Promise<number>((resolve) => {
      squatter.listen(0, '127.0.0.1', () => resolve((squatter.address() as { port: number }).port));
    });
    const child = spawn(process.execPath, [START, '--port', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    squatter.close();
    expect(code).toBe(1);
    expect(said).toContain(`Cổng ${port} đang được chương trình khác dùng`);
    expect(said).toContain(`Port ${port} is taken`);
  });
});
