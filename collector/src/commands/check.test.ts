import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SITES } from '../../test/fixtures/shipped-sites.ts';
import { checkSite } from '../catalog/load-site.ts';
import { localDate } from '../kernel/local-date.ts';
import { runCommand } from './run-command.ts';

type Entry = Readonly<Record<string, unknown>>;

/** A register of Văn Lâm as it stands in its file, read without our own reader. */
const entries = (file: string, key: string): readonly Entry[] =>
  (parse(readFileSync(join(SITES, 'van-lam', `${file}.yaml`), 'utf8')) as Record<string, Entry[]>)[key] ?? [];

async function lastLines(): Promise<readonly string[]> {
  const said: string[] = [];
  const voices = { say: (line: string) => said.push(line), complain: (line: string) => said.push(line) };
  await runCommand(['check', '--site', 'van-lam'], {}, voices);
  return said.slice(-2);
}

const notesOf = (entry: Entry): number => (entry['notes'] as readonly string[] | undefined)?.length ?? 0;

describe('what check counts in the registers of Văn Lâm', () => {
  test('is what was counted by hand: 91 typed targets of 128 indicators, 29 notes', async () => {
    const [vi, en] = await lastLines();
    expect(vi).toMatch(
      /^Các sổ đăng ký đúng: 69 đơn vị, 128 chỉ tiêu \(91 mục tiêu đã lượng hóa, 29 ghi chú chưa lượng hóa\), 32 nguồn, 7 quy trình, 73 tuyến xử lý, 12 báo cáo; \d+ lưu ý\.$/,
    );
    expect(en).toMatch(
      /^The registers are right: 69 units, 128 indicators \(91 typed targets, 29 notes\), 32 sources, 7 procedures, 73 routes, 12 reports; \d+ remarks\.$/,
    );
  });

  test('is what stands in the files', async () => {
    const indicators = entries('indicators', 'indicators');
    const typed = indicators.filter(({ target }) => target !== null && target !== undefined).length;
    const notes = indicators.reduce((sum, entry) => sum + notesOf(entry), 0);
    const sops = readdirSync(join(SITES, 'van-lam/sops')).length;
    const counts = [entries('units', 'units').length, indicators.length, typed, notes];
    const more = [entries('sources', 'sources').length, sops, entries('routes', 'routes').length];
    const [vi] = await lastLines();
    const said = [...(vi ?? '').matchAll(/\d+/g)].map(Number);
    expect(said.slice(0, -1)).toEqual([...counts, ...more, entries('reports', 'reports').length]);
  });

  test('warns of every active predicted day, of the notes once, and from November of the next year', async () => {
    const predicted = entries('calendar', 'days').filter(({ status }) => status === 'predicted');
    const active = predicted.filter((day) => day['active'] !== false);
    const remarks = async (at: string) =>
      (await checkSite(join(SITES, 'van-lam'), { sitesFolder: SITES, at: localDate(at) })).warnings.map(({ en }) => en);
    const october = await remarks('2026-10-31');
    expect([predicted.length, active.length]).toEqual([12, 10]);
    expect(october.filter((one) => one.includes('only predicted'))).toHaveLength(active.length);
    expect(october.filter((one) => one.includes('29 notes on targets of 28 indicators'))).toHaveLength(1);
    expect(october).toHaveLength(11);
    expect(await remarks('2026-11-01')).toHaveLength(12);
  });
});
