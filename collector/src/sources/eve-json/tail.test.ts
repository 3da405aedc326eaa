import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultOf, fetchRequest, takeAll } from '../testcases/fetch-request.ts';
import { smallCatalog, sourceSpec } from '../testcases/small-catalog.ts';
import { eveJson } from './eve-json.ts';
import { parseLines } from './parse-lines.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'eve-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const path = (): string => join(folder, 'eve.json');
async function read(cursor: string | null): Promise<{ lines: string[]; cursor: string | null }> {
  const parts = await takeAll(eveJson.fetch(fetchRequest({ path: path(), linesPerPart: 2 }, { cursor })));
  return { lines: parts.flatMap(({ content }) => content.lines), cursor: parts.at(-1)?.cursor ?? cursor };
}

describe('the tail of a log', () => {
  it('gives every line once, and half a line only when it is whole', async () => {
    writeFileSync(path(), '1\n2\n3\n4');
    const first = await read(null);
    appendFileSync(path(), '4\n5\n');
    const second = await read(first.cursor);
    expect([first.lines, second.lines]).toEqual([
      ['1', '2', '3'],
      ['44', '5'],
    ]);
    expect((await read(second.cursor)).lines).toEqual([]);
  });

  it('loses nothing when the log is rotated between two runs', async () => {
    writeFileSync(path(), '1\n2\n');
    const first = await read(null);
    appendFileSync(path(), '3\nlast without end');
    renameSync(path(), `${path()}.1`);
    writeFileSync(path(), '4\n');
    expect((await read(first.cursor)).lines).toEqual(['3', 'last without end', '4']);
  });

  it('starts over when the log was cut', async () => {
    writeFileSync(path(), '1\n2\n3\n');
    const first = await read(null);
    truncateSync(path());
    appendFileSync(path(), '9\n');
    expect((await read(first.cursor)).lines).toEqual(['9']);
  });

  it('is at fault when there is no log', async () => {
    expect(await faultOf(eveJson.fetch(fetchRequest({ path: path() })))).toMatchObject({ fault: 'unreachable' });
  });
});

describe('what becomes of a line', () => {
  const context = {
    spec: sourceSpec({ kind: 'eve-json', domain: 'infosec' as never }),
    catalog: smallCatalog,
    knownAt: Date.parse('2024-06-10T08:00:00+07:00'),
    fingerprint: String,
    released: new Set<string>(),
  };
  const line = (severity: number, more: object = {}): string =>
    JSON.stringify({
      timestamp: '2024-06-10T00:30:00.123456+0000',
      flow_id: 7,
      event_type: 'alert',
      src_ip: '1.2.3.4',
      dest_ip: '10.10.7.7',
      alert: { severity, signature_id: 5, signature: 'ET TROJAN' },
      ...more,
    });

  it('severity 1 is critical, 2 a warning, 3 information; the unit is that of the narrowest network', async () => {
    const { events } = await parseLines([line(1), line(2), line(3)], 'eve.json', 1, context);
    expect(events.map(({ severity, unit, kind }) => [severity, unit, kind])).toEqual(
      ['critical', 'warning', 'info'].map((severity) => [severity, 'd-325', 'suricata.alert']),
    );
  });

  it('keeps no mail address, user, URL or payload', async () => {
    const { events } = await parseLines(
      [
        line(1, {
          smtp: { mail_from: 'a@b.vn' },
          http: { url: '/?cccd=033087001234' },
          payload: 'eA==',
          username: 'nva',
        }),
      ],
      'eve.json',
      1,
      context,
    );
    expect(JSON.stringify(events)).not.toMatch(/a@b\.vn|0330|eA==|nva/);
  });

  it('the same line twice is the same event', async () => {
    const { events } = await parseLines([line(1), line(1)], 'eve.json', 1, context);
    expect(new Set(events.map(({ id }) => id)).size).toBe(1);
  });

  it.each(['{', '[]', '"x"', 'null', '{"event_type":"alert"}', `{"event_type":"alert","timestamp":"soon"}`])(
    'a hostile line %s is quarantined',
    async (text) => {
      const { events, rejections } = await parseLines([text], 'eve.json', 3, context);
      expect([events.length, rejections.map(({ row }) => row)]).toEqual([0, [3]]);
    },
  );
});
