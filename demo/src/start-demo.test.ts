import ExcelJS from 'exceljs';
import mqtt from 'mqtt';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BASIC, BEARER, runningDemo, type RunningDemo } from './testing/running-demo.ts';
import type { TrueFigure } from './truth.ts';

let running: RunningDemo;
beforeAll(async () => {
  running = await runningDemo();
});
afterAll(() => running.end());

const QLVB = BEARER('demo-qlvb-token');
const LGSP = BEARER('demo-lgsp-token');

const truthOf = async (query: string, source: string): Promise<TrueFigure[]> => {
  const figures = (await (await running.get(`/truth?${query}`)).json()) as TrueFigure[];
  return figures.filter((figure) => figure.source === source);
};

describe('history before the start', () => {
  test('a year of files lies in the inbox, one folder per source', () => {
    expect(readdirSync(join(running.inbox, 'ngan-sach-tuan')).length).toBeGreaterThanOrEqual(52);
    expect(readdirSync(join(running.inbox, 'giao-duc-nganh'))).toHaveLength(12);
    expect(statSync(join(running.inbox, 'soc-eve', 'eve.json')).size).toBeGreaterThan(5_000_000);
  });

  test('the weekly book has merged headers, a total, decimal commas, and says what the truth says', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(running.inbox, 'ngan-sach-tuan', 'thu-chi-2024-W20-lan-1.xlsx'));
    const sheet = book.worksheets[0];
    if (!sheet) throw new Error('no sheet');
    expect(sheet.getCell('D5').isMerged).toBe(true);
    expect(sheet.getCell('A7').value).toBe('Thị trấn Như Quỳnh');
    expect(sheet.getCell('A18').value).toBe('Tổng cộng');
    expect(sheet.getCell('C8').value).toMatch(/^[\d.]+,\d\d$/);
    const said = await truthOf('from=2024-05-14&to=2024-05-14', 'ngan-sach-tuan');
    const revenue = said.find(
      (figure) => figure.indicator === 'budget.revenue_total' && figure.unit === 'c-nhuquynh-tt',
    );
    expect(Number(sheet.getCell('C7').value) * 1e6).toBeCloseTo(revenue?.value ?? NaN, 0);
  });

  test('the stations write windows-1258, a total and a row of no known unit', () => {
    const bytes = readFileSync(join(running.inbox, 'y-te-thang', 'y-te-thang-2024-05-lan-1.csv'));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    expect(text).toContain('Xã Đại Đồng;14/05/2024;');
    expect(text).toContain('Tổng cộng;');
    expect(text).toContain('Trạm y tế lưu động;');
  });
});

describe('signing in', () => {
  test.each([
    '/qlvb/api/v2/thong-ke',
    '/lgsp/dvc/TongHopHoSo',
    '/mxh/api/tong-hop',
    '/y-te/bao-cao-ngay.csv',
    '/dan-cu/bao-cao-thang.csv',
    '/cong-an/bao-cao-ngay',
    '/av-console/daily',
  ])('%s refuses a stranger', async (path) => expect((await running.get(path)).status).toBe(401));
});

describe('what is served', () => {
  test('pages of the document system add up to the truth', async () => {
    const rows: { tenDonVi: string; vbDen: number }[] = [];
    for (let page = 1; page <= 5; page += 1) {
      const answer = await running.get(
        `/qlvb/api/v2/thong-ke?tuNgay=2024-05-06&denNgay=2024-05-10&page=${page}&size=40`,
        QLVB,
      );
      rows.push(...((await answer.json()) as { data: { items: typeof rows } }).data.items);
    }
    const said = (await truthOf('from=2024-05-06&to=2024-05-10', 'qlvb')).filter(
      (figure) => figure.indicator === 'documents.incoming',
    );
    expect(rows).toHaveLength(said.length);
    expect(rows.map((row) => row.vbDen)).toEqual(said.map((figure) => figure.value));
  });

  test('the cursor of the LGSP axis repeats the last row of a page and ends', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer = await running.get(
        `/lgsp/dvc/TongHopHoSo?TuNgay=01/05/2024&DenNgay=31/05/2024&ConTro=${cursor}`,
        LGSP,
      );
      const page = (await answer.json()) as {
        ConTroTiep: string | null;
        DuLieu: { TenDonVi: string; NgayChot: string }[];
      };
      seen.push(...page.DuLieu.map((row) => row.TenDonVi + row.NgayChot));
      cursor = page.ConTroTiep;
    }
    const days = 23;
    expect(new Set(seen).size).toBe(12 * days);
    expect(seen.length).toBe(12 * days + 2);
  });

  test('names of communes come decomposed, with another Đ and as short words', async () => {
    const text = await (
      await running.get('/dan-cu/bao-cao-thang.csv?tu=01/05/2024&den=31/05/2024', BASIC('ioc-demo:demo-dan-cu'))
    ).text();
    expect(text).toContain('Xã Ðại Ðồng');
    expect(text).toContain('Xã Minh Hải'.normalize('NFD'));
    expect(text).toContain('TT. Như Quỳnh');
  });

  test('the hospital answers in UTF-16 with a byte order mark', async () => {
    const answer = await running.get('/y-te/giuong-benh.csv?tu=2024-05-01&den=2024-05-02', BASIC('ioc-demo:demo-y-te'));
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfe]));
    expect(new TextDecoder('utf-16le').decode(bytes)).toContain('Lượt khám');
  });
});

/** Reads the camera system as a subscriber that keeps its session, until nothing came for half a second. */
async function cameraMessages(port: number): Promise<string[]> {
  const client = mqtt.connect(`mqtt://127.0.0.1:${port}`, {
    clientId: 'test',
    clean: false,
    username: 'ioc-demo',
    password: 'demo-camera',
    protocolVersion: 4,
  });
  const messages: string[] = [];
  let last = Date.now();
  client.on('message', (_topic, payload) => {
    messages.push(payload.toString());
    last = Date.now();
  });
  await client.subscribeAsync('camera/#', { qos: 1 });
  while (Date.now() - last < 500) await new Promise((resolve) => setTimeout(resolve, 50));
  await client.endAsync();
  return messages;
}

describe('time goes on', () => {
  test('cameras: a year at first, afterwards only what is new, also over a restart', async () => {
    const year = await cameraMessages(running.demo.mqttPort);
    expect(year.length).toBeGreaterThan(15_000);
    expect(await cameraMessages(running.demo.mqttPort)).toHaveLength(0);
    running = await running.restarted();
    await running.moveTo('2024-06-03T23:00:00+07:00');
    const day = await cameraMessages(running.demo.mqttPort);
    expect(day.length).toBeGreaterThan(20);
    expect(day.length).toBeLessThan(200);
  }, 30_000);

  test('a restart drops no file twice, writes no line twice, and goes on where its clock stood', async () => {
    const eve = () =>
      readFileSync(join(running.inbox, 'soc-eve', 'eve.json'), 'utf8')
        .trimEnd()
        .split('\n');
    const before = eve();
    const clock = async () => (await running.get('/')).json();
    const stood = await clock();
    running = await running.restarted();
    expect(await clock()).toEqual(stood);
    expect(eve()).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });

  test('the script: an HTML page, then 500 for a day, then silence, then a secrecy mark', async () => {
    await running.moveTo('2024-06-14T16:30:00+07:00');
    const page = await running.get('/qlvb/api/v2/thong-ke', QLVB);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    await running.moveTo('2024-06-17T16:30:00+07:00');
    expect((await running.get('/lgsp/dvc/TongHopHoSo', LGSP)).status).toBe(500);
    await running.moveTo('2024-06-18T16:30:00+07:00');
    expect((await running.get('/lgsp/dvc/TongHopHoSo', LGSP)).status).toBe(200);
    await expect(running.get('/av-console/daily', { 'x-console-token': 'demo-av-token' })).rejects.toThrow();
    await running.moveTo('2024-06-20T16:30:00+07:00');
    const answer = await running.get(
      '/cong-an/an-ninh-trat-tu?tu=2024-06-20&den=2024-06-20',
      BEARER('demo-cong-an-token'),
    );
    const rows = ((await answer.json()) as { bao_cao: { don_vi: string; do_mat: string }[] }).bao_cao;
    expect(rows.filter((row) => row.do_mat === 'Mật').map((row) => row.don_vi)).toEqual(['Xã Đình Dù']);
  }, 20_000);

  test('the wrong budget figure is corrected by a second file, read after the first', async () => {
    await running.moveTo('2024-06-28T12:00:00+07:00');
    const files = readdirSync(join(running.inbox, 'ngan-sach-tuan'))
      .filter((name) => name.includes('2024-W25'))
      .sort();
    expect(files).toEqual(['thu-chi-2024-W25-lan-1.xlsx', 'thu-chi-2024-W25-lan-2.xlsx']);
  });
});
