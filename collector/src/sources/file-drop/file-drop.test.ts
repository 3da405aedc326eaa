import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parsed } from '../source-kind.ts';
import { fetchRequest, takeAll } from '../testcases/fetch-request.ts';
import { smallCatalog } from '../testcases/small-catalog.ts';
import { unpackedBytes } from '../table/unpacked-bytes.ts';
import { fileDrop } from './file-drop.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'drop-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const spec = {
  kind: 'file-drop' as const,
  observations: {
    unit: { field: 'Đơn vị', system: 'gso' },
    period: { field: 'Ngày', format: 'dd/MM/yyyy' },
    figures: [{ indicator: 'health.dengue', value: 'Số' }],
  },
};
const header = 'Đơn vị;Ngày;Số\n';
const rows = (count: number): string =>
  Array.from({ length: count }, (_, day) => `11989;${String(day + 1).padStart(2, '0')}/05/2024;${day}\n`).join('');
const drop = (name: string, text: string | Buffer): void => writeFileSync(join(folder, name), text);
const request = (connection: object = {}, cursor: string | null = null) =>
  fetchRequest({ folder, format: 'csv' as const, stableSeconds: 0, rowsPerPart: 4, ...connection }, { spec, cursor });
const context = {
  ...{ catalog: smallCatalog, knownAt: Date.parse('2024-06-10T08:00:00+07:00'), released: new Set<string>() },
  fingerprint: (text: string) => `h${text.length}`,
};

/** As the pipeline: parse, commit, acknowledge, part by part; `dieAfter` parts it dies between commit and acknowledgement. */
async function collect(
  from: ReturnType<typeof request>,
  dieAfter = Infinity,
): Promise<{ parsed: Parsed[]; cursor: string | null }> {
  const parsed: Parsed[] = [];
  let cursor = from.cursor;
  for await (const part of fileDrop.fetch(from)) {
    parsed.push(await fileDrop.parse(part, { ...context, spec: from.spec }));
    cursor = part.cursor;
    if (parsed.length >= dieAfter) break;
    await part.acknowledge?.();
    if (parsed.at(-1)?.refusals.length) break;
  }
  return { parsed, cursor };
}
const values = (runs: readonly { parsed: Parsed[] }[]): unknown[] =>
  runs.flatMap(({ parsed }) => parsed.flatMap(({ observations }) => observations.map(({ value }) => value)));
const list = (sub: string): string[] => {
  try {
    return readdirSync(join(folder, sub)).sort();
  } catch {
    return [];
  }
};

describe('files that people drop', () => {
  it('are read by name, then moved to done', async () => {
    drop('b.csv', header + rows(2));
    drop('a.csv', header + rows(1));
    const run = await collect(request());
    expect(values([run])).toEqual([0, 0, 1]);
    expect(list('done')).toEqual(['a.csv', 'b.csv']);
  });

  it.each([1, 2, 3])('are read once and whole though the collector dies after part %i', async (dieAfter) => {
    drop('a.csv', header + rows(10));
    const died = await collect(request(), dieAfter);
    const rest = await collect(request({}, died.cursor));
    expect(values([died, rest])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(list('done')).toEqual(['a.csv']);
  });

  it('under an old name are new files when their content changed', async () => {
    drop('a.csv', header + rows(6));
    const died = await collect(request(), 1);
    drop('a.csv', header + rows(7));
    expect(values([await collect(request({}, died.cursor))])).toHaveLength(7);
  });

  it('that are bad never stop their neighbours, and say why', async () => {
    drop('1-good.csv', header + rows(1));
    drop('2-binary.csv', Buffer.from([0x41, 0xff, 0xc3, 0x28, 0x0a, 0x00, 0x81]));
    drop('3-empty.csv', '');
    drop('4-other.csv', 'x;y\n1;2\n');
    drop('5-unclosed.csv', `${header}11989;"01/05/2024;1\n`);
    drop('6-good.csv', header + rows(2));
    const run = await collect(request());
    expect(values([run])).toEqual([0, 0, 1]);
    expect(list('done')).toEqual(['1-good.csv', '6-good.csv']);
    expect(list('failed').filter((name) => !name.endsWith('.txt'))).toEqual([
      '2-binary.csv',
      '3-empty.csv',
      '4-other.csv',
      '5-unclosed.csv',
    ]);
    expect(readFileSync(join(folder, 'failed', '2-binary.csv.txt'), 'utf8')).toContain('UTF-8');
    expect(readFileSync(join(folder, 'failed', '4-other.csv.txt'), 'utf8')).toContain('Đơn vị');
    expect(run.parsed.flatMap(({ rejections }) => rejections.map(({ origin, row }) => [origin, row]))).toContainEqual([
      '2-binary.csv',
      0,
    ]);
  });

  it('that somebody is still writing are left alone until they stand still', async () => {
    drop('a.csv', header + rows(1));
    const late = Date.now() / 1000 + 60;
    utimesSync(join(folder, 'a.csv'), late, late);
    expect((await collect(request({ stableSeconds: 0.05 }))).parsed).toEqual([]);
    expect(list('')).toContain('a.csv');
  });

  it('are chosen by pattern, without lock files, half copies and folders', async () => {
    for (const name of ['Thu-1.CSV', '~$thu-2.csv', 'thu-3.csv.part', '.thu-4.csv', 'chi-5.csv'])
      drop(name, header + rows(1));
    mkdirSync(join(folder, 'thu-6.csv'));
    await collect(request({ pattern: 'thu-*.csv' }));
    expect(list('done')).toEqual(['Thu-1.CSV']);
  });

  it('of the same name are all kept', async () => {
    for (const count of [1, 2]) {
      drop('a.csv', header + rows(count));
      await collect(request());
    }
    expect(list('done')).toEqual(['a (2).csv', 'a.csv']);
  });

  it('with a secrecy stamp are refused whole, also after a release and a crash', async () => {
    drop('a.csv', `MẬT;;\n${header}${rows(9)}`);
    const refused = await collect(request({ skipRows: 1 }));
    expect(refused.parsed.map(({ refusals }) => refusals.length)).toEqual([1]);
    const after = await collect(request({ skipRows: 1 }, refused.cursor));
    expect(after.parsed.flatMap(({ observations, refusals }) => [...observations, ...refusals])).toEqual([]);
    expect(list('refused')).toEqual(['a.csv', 'a.csv.txt']);
  });

  it('may be too large', async () => {
    drop('a.csv', header + rows(9));
    await collect(request({ maxBytes: 20 }));
    expect(list('failed')).toEqual(['a.csv', 'a.csv.txt']);
  });

  it('come from a folder that does not exist yet', async () => {
    expect(await takeAll(fileDrop.fetch(request({ folder: join(folder, 'later') })))).toEqual([]);
  });
});

it('an archive that unpacks to gigabytes is known before it is unpacked', () => {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(4_000_000_000, 24);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  expect(unpackedBytes(Buffer.concat([entry, end]))).toBe(4_000_000_000);
  expect(unpackedBytes(Buffer.from('<html>'))).toBeNull();
});
