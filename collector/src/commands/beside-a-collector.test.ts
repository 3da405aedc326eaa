import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startInstallation, type Installation } from '../../test/service/installation.ts';
import { runCommand } from './run-command.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ site: 'van-lam', demo: false });
}, 60_000);
afterAll(() => installation.stop());

async function ioc(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { say: (line: string) => out.push(line), complain: (line: string) => err.push(line) };
  const code = await runCommand([...argv, '--data', installation.dataFolder], {}, terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function whileItHangs(work: () => Promise<void>): Promise<void> {
  process.kill(installation.collector.pid, 'SIGSTOP');
  await work().finally(() => process.kill(installation.collector.pid, 'SIGCONT'));
}

/** Its sources go on being read: answers between which a run began are asked for again. */
async function bothAnswers(argv: readonly string[]) {
  for (let tries = 1; ; tries += 1) {
    const running = await ioc(...argv);
    const hanging = await new Promise<typeof running>((resolve, reject) => {
      whileItHangs(async () => resolve(await ioc(...argv))).catch(reject);
    });
    if (running.out === hanging.out || tries === 10) return [running, hanging] as const;
  }
}

/** Every command that only reads; the registers are those the collector reads, without being named again. */
function readingCommands(): readonly (readonly string[])[] {
  const query = join(installation.dataFolder, 'query.json');
  const queries = [{ refId: 'A', kind: 'freshness' }];
  writeFileSync(query, JSON.stringify({ queries, from: '2024-06-01', to: '2024-07-01' }));
  const lists = ['sources', 'freshness', 'quarantine'].map((name) => [name, '--json']);
  const actions = ['entries', 'keys', 'identity'].map((name) => [name, 'list', '--json']);
  return [...lists, ...actions, ['runs', 'mot-cua', '--json'], ['query', query]];
}

describe('beside a collector', () => {
  test('status says where it runs', async () => {
    const { out, err } = await ioc('status', '--json');
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      collector: { state: 'running', url: installation.url, pid: installation.collector.pid },
      clock: { simulated: false },
    });
  });

  test('every reading command answers the same while it hangs', async () => {
    for (const argv of readingCommands()) {
      const [running, hanging] = await bothAnswers(argv);
      expect([argv, running.code, running.err]).toEqual([argv, 0, '']);
      expect([argv, hanging]).toEqual([argv, running]);
    }
  }, 60_000);

  test('reads what the API answers', async () => {
    const { out } = await ioc('sources', '--json');
    const { items } = await installation.get<{ items: readonly { id: string; status: string }[] }>('/api/v1/sources');
    expect((JSON.parse(out) as typeof items).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  test('a collector that hangs is not well, and status says that it does not answer', async () => {
    await whileItHangs(async () => {
      const { code, out } = await ioc('status');
      expect([code, out]).toEqual([1, expect.stringContaining('không trả lời')]);
    });
  });

  test('a writing command goes through it, and waits for nobody who hangs', async () => {
    expect(await ioc('keys', 'add', 'Máy đọc', '--role', 'reader')).toMatchObject({ code: 0 });
    expect((await ioc('keys', 'list')).out).toContain('Máy đọc');
    await whileItHangs(async () => {
      const { code, err } = await ioc('keys', 'revoke', 'Máy đọc');
      expect([code, err]).toEqual([1, expect.stringContaining('không trả lời')]);
    });
    expect(await ioc('keys', 'revoke', 'Máy đọc')).toMatchObject({ code: 0 });
    expect(await ioc('verify-audit')).toMatchObject({ code: 0 });
  });

  test('keys and scope hold for whoever reads the data, too', async () => {
    const [out, err]: [string[], string[]] = [[], []];
    const terminal = { say: (line: string) => out.push(line), complain: (line: string) => err.push(line) };
    const argv = ['keys', 'list', '--data', installation.dataFolder];
    expect(await runCommand(argv, { IOC_KEY: 'ioc_nobody' }, terminal)).toBe(1);
    expect([out, err.join('')]).toEqual([[], expect.stringContaining('Không có khóa này')]);
  });
});
