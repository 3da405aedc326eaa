import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SITES } from '../../test/fixtures/shipped-sites.ts';
import { sqlKeys } from '../access/keys.ts';
import { ensureOperatorKey } from '../access/operator-key.ts';
import { openDatabase } from '../storage/open-database.ts';
import { COMMANDS } from './all-commands.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'vnioc-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ioc = (...argv: string[]) => iocIn({}, ...argv);

async function iocIn(env: NodeJS.ProcessEnv, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(argv, env, { say: (line) => out.push(line), complain: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A data folder of a collector that was once started and stopped. */
async function stoppedInstallation(): Promise<string> {
  const data = mkdtempSync(join(folder, 'data-'));
  const database = await openDatabase({ kind: 'sqlite', file: join(data, 'ioc.db') });
  await ensureOperatorKey(data, sqlKeys(database), 0);
  await database.close();
  return data;
}

describe('the command line', () => {
  test('explains every command, Vietnamese first', async () => {
    const { code, out } = await ioc('--help');
    expect(code).toBe(0);
    for (const { summary, usage } of COMMANDS) {
      expect(out).toContain(`${summary.vi} / ${summary.en}`);
      for (const form of usage) expect(out).toContain(form);
    }
  });

  test.each(COMMANDS.map(({ name }) => name))('%s --help tells every form and option', async (name) => {
    const { code, out } = await ioc(name, '--help');
    expect(code).toBe(0);
    const command = COMMANDS.find((one) => one.name === name)!;
    for (const form of command.usage) expect(out).toContain(`npm run ioc -- ${form}`);
    for (const option of ['data', 'site', 'json', ...Object.keys(command.options)])
      expect(out).toContain(`--${option}`);
  });

  test('nothing typed is typed wrongly, and shows the help', async () => {
    expect(await ioc()).toMatchObject({ code: 2, out: expect.stringContaining('npm run ioc --') });
  });

  test.each([
    [['nonsense'], 'nonsense'],
    [['check', '--colour'], '--colour'],
    [['keys', 'frob'], 'frob'],
    [['release', 'qlvb'], '--reason'],
    [['release', 'qlvb', '--reason', 'đã kiểm tra'], '--by'],
  ])('%j was typed wrongly: exit code 2, and it says what', async (argv, word) => {
    const { code, err } = await ioc(...argv);
    expect(code).toBe(2);
    expect(err).toContain(word);
  });

  test('says so when nothing was ever started in the folder', async () => {
    const { code, err } = await ioc('status', '--data', join(folder, 'nothing'));
    expect(code).toBe(1);
    expect(err).toContain('npm start');
  });
});

describe('check', () => {
  test('passes a right site', async () => {
    const { code, out } = await ioc('check', '--site', 'van-lam', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([]);
  });

  const wrongSite = (): string => {
    const site = mkdtempSync(join(folder, 'my-site-'));
    cpSync(join(SITES, 'van-lam'), site, { recursive: true });
    const units = readFileSync(join(site, 'units.yaml'), 'utf8');
    writeFileSync(join(site, 'units.yaml'), units.replaceAll(/parent: d-325/g, 'parent: d-khong-co'));
    return site;
  };

  test('names file and line of every fault of a site outside the repository', async () => {
    const site = wrongSite();
    const { code, out } = await ioc('check', '--dir', site);
    expect(code).toBe(1);
    const lines = out.split('\n').filter((line) => line.includes('d-khong-co'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/^\/.*\/units\.yaml:\d+: /);
  });

  test('a script reads the same faults as JSON', async () => {
    const { code, out } = await ioc('check', '--dir', wrongSite(), '--json');
    expect(code).toBe(1);
    const faults = JSON.parse(out) as readonly object[];
    expect(faults[0]).toEqual({
      file: expect.stringMatching(/units\.yaml$/),
      line: expect.any(Number),
      vi: expect.stringContaining('d-khong-co'),
      en: expect.stringContaining('d-khong-co'),
    });
  });

  test('files are named from where the command was typed, and folders are looked for there', async () => {
    const site = wrongSite();
    const { code, out } = await iocIn({ INIT_CWD: folder }, 'check', '--dir', `./${basename(site)}`);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^${basename(site)}/units\\.yaml:\\d+: `));
  });

  test('a folder that is not there is a fault with a sentence', async () => {
    const { code, out } = await ioc('check', '--site', 'khong-co');
    expect([code, out]).toEqual([1, expect.stringContaining('không có thư mục này')]);
  });
});

describe('while no collector runs', () => {
  test('keys are made and revoked in the data themselves, and the audit log tells', async () => {
    const data = ['--data', await stoppedInstallation()];
    const made = await ioc('keys', 'add', 'Máy quét', '--role', 'metrics', ...data);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^ioc_[\w-]{43}$/) });
    expect((await ioc('keys', 'list', ...data)).out).toContain('Máy quét');
    expect((await ioc('keys', 'revoke', 'Máy quét', ...data)).code).toBe(0);
    expect((await ioc('keys', 'revoke', 'Máy quét', ...data)).code).toBe(1);
    const verdict = await ioc('verify-audit', '--json', ...data);
    expect(verdict.code).toBe(0);
    expect(JSON.parse(verdict.out)).toMatchObject({ whole: true });
  });

  test('a key for nobody, or for a person the register does not know, is not made', async () => {
    const data = ['--data', await stoppedInstallation()];
    expect(await ioc('keys', 'add', 'x', ...data)).toMatchObject({ code: 1, err: expect.stringContaining('person') });
    expect(await ioc('keys', 'add', 'x', '--person', 'khong-ai', ...data)).toMatchObject({ code: 1 });
    expect(await ioc('keys', 'add', 'x', '--role', 'operator', ...data)).toMatchObject({ code: 1 });
  });

  test('status is not well, since nothing is collected', async () => {
    const { code, out } = await ioc('status', '--data', await stoppedInstallation());
    expect(code).toBe(1);
    expect(out).toContain('không chạy');
  });

  test('a source that does not stand still is not released', async () => {
    const data = ['--data', await stoppedInstallation()];
    const { code, err } = await ioc('release', 'qlvb', '--by', 'truong-ca', '--reason', 'đã kiểm tra', ...data);
    expect(code).toBe(1);
    expect(err).toContain('không bị dừng');
  });
});
