import { CommandFault } from './command-fault.ts';
import type { OptionValues } from './command.ts';
import { route } from './route.ts';

interface Said {
  readonly code: number;
  readonly lines: readonly string[];
  readonly beside: readonly string[];
}

/** `ioc route` without a collector and without data: whatever else a command has at hand must stay untouched. */
async function typed(values: OptionValues): Promise<Said> {
  const lines: string[] = [];
  const beside: string[] = [];
  const untouched = () => Promise.reject(new Error('route must not need any data'));
  const site = typeof values['site'] === 'string' ? values['site'] : undefined;
  const code = await route
    .run({
      ...{ values, positionals: [], site, environment: {}, typedIn: '/', dataFolder: '/nowhere', language: 'vi' },
      ...{ json: values['json'] === true, reading: untouched, writing: untouched },
      say: (line) => lines.push(line),
      complain: (line) => beside.push(line),
    })
    .catch((error: unknown) => {
      if (!(error instanceof CommandFault)) throw error;
      beside.push(error.message);
      return error.exitCode;
    });
  return { code, lines, beside };
}

const INFOSEC = { site: 'van-lam', domain: 'infosec', unit: 'Xã Lạc Đạo', at: '2024-06-03' };
const leadOf = ({ lines }: Said): string | undefined => lines.find((line) => line.startsWith('Chủ trì'));

describe('ioc route', () => {
  it('prints the path, the lead, who supports, the procedure, the deadlines and the reason', async () => {
    const said = await typed({ ...INFOSEC, severity: 'critical' });
    expect(said).toMatchObject({ code: 0, beside: [] });
    expect(said.lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^2024-06-03 08:00 · van-lam · [0-9a-f]{12}$/),
        expect.stringMatching(/^ {2}– .*không khớp loại/),
        expect.stringMatching(/^ {2}– .*ngoài thời gian hiệu lực/),
        expect.stringMatching(/^ {2}✓ attt-nghiem-trong: khớp, tuyến sau còn nói tiếp/),
        expect.stringMatching(/^ {2}✓ attt: khớp, dừng ở đây/),
        'Chủ trì / lead: Phòng Văn hóa và Thông tin huyện Văn Lâm (phong_vhtt)',
        'Phối hợp / supporting: Văn phòng HĐND và UBND huyện Văn Lâm (van_phong_hdnd_ubnd)',
        expect.stringMatching(/^Quy trình .*sop\.security_incident, [0-9a-f]{12}/),
        expect.stringMatching(/^ {2}nhận phiếu \/ accept +2024-06-03 09:00 {2}1 giờ từ đầu chặng$/),
        expect.stringMatching(/^ {2}đóng phiếu \/ close +2024-06-07 17:30 .*theo luật .*2024-06-08 00:00/),
        expect.stringMatching(/^ {2}theo tuyến .*Điều 8, dòng 9/),
      ]),
    );
  });

  it('answers the same as JSON, with instants', async () => {
    const { code, lines } = await typed({ ...INFOSEC, severity: 'critical', json: true, expect: 'phong_vhtt' });
    const answer = JSON.parse(lines.join('\n')) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      ...{ site: 'van-lam', lead: 'phong_vhtt', supporting: ['van_phong_hdnd_ubnd'], by: 'route', asExpected: true },
      routes: ['attt-nghiem-trong', 'attt'],
      deadlines: { resolve: { amount: 24, unit: 'H', from: 'step', dueAt: '2024-06-04T08:00:00+07:00' } },
      importance: { ticket: true },
      maintenance: null,
    });
  });

  it.each([
    'phong_vhtt',
    'Phòng Văn hóa và Thông tin huyện Văn Lâm',
    'Phòng VH-TT',
    'phong vhtt',
    'Phòng Văn hoá và Thông tin',
  ])('understands a unit by id, official name or alias: %s', async (name) => {
    const said = await typed({ ...INFOSEC, expect: name });
    expect([said.code, said.lines.at(-1)]).toEqual([0, expect.stringMatching(/^✓ Đúng như mong đợi/)]);
  });

  it.each(['c-lacdao', 'UBND xã Lạc Đạo', 'lạc đạo'])('understands where it happened likewise: %s', async (unit) => {
    expect((await typed({ ...INFOSEC, unit })).lines[1]).toContain('Xã Lạc Đạo (c-lacdao)');
  });

  it.each([
    ['another lead', { expect: 'van_phong_hdnd_ubnd' }, /nhưng chủ trì là .*phong_vhtt/],
    ['a unit that supports', { expect: 'Văn phòng HĐND và UBND' }, /nhưng chủ trì là/],
    ['a unit that nobody knows', { expect: 'Phòng Không Có' }, /không có đơn vị "Phòng Không Có"/],
    ['a unit that has ended', { expect: 'phong_vhtt', at: '2025-07-01' }, /không có hiệu lực tại ngày này/],
    ['a unit that has ended, by name', { expect: 'Phòng VHTT', at: '2025-07-01' }, /không có hiệu lực tại ngày này/],
    ['a unit that has not begun', { expect: 'lacdao_van_phong' }, /không có hiệu lực tại ngày này/],
    [
      'the district police after their end',
      { domain: 'traffic_security', expect: 'cong_an_huyen', at: '2025-03-01' },
      /không có hiệu lực/,
    ],
    [
      'right, but the place has ended',
      { unit: 'c-chidao', at: '2025-07-01', expect: 'lacdao_van_phong' },
      /c-chidao\) không có hiệu lực/,
    ],
    [
      'whatever, when nobody knows the place',
      { unit: 'Xã Không Có', expect: 'phong_vhtt' },
      /không có đơn vị "Xã Không Có"/,
    ],
  ])('exits with 1 when what is expected is %s', async (_what, values, says) => {
    const said = await typed({ ...INFOSEC, ...values });
    expect([said.code, said.lines.at(-1)]).toEqual([1, expect.stringMatching(says)]);
    expect(said.lines.at(-1)).toMatch(/^✗/);
  });

  it('exits with 0 without an expectation, also when only the shift lead is left', async () => {
    const said = await typed({ site: 'van-lam', domain: 'infosec', unit: 'd-325', at: '2024-05-01' });
    expect(said.code).toBe(0);
    expect(leadOf(said)).toMatch(/trưởng ca quyết định/);
    expect(said.lines).toContainEqual(expect.stringMatching(/^Báo tin .*ioc_shift_lead \(center\)/));
  });

  it('exits with 0 for an unknown place, and says beside the answer that it is unknown', async () => {
    const said = await typed({ ...INFOSEC, unit: 'Xã Không Có' });
    expect(said).toMatchObject({ code: 0, beside: [expect.stringMatching(/Không có đơn vị "Xã Không Có"/)] });
    expect(leadOf(said)).toContain('phong_vhtt');
  });

  it('takes the matter of a unit that has ended to whoever carries its work on', async () => {
    const said = await typed({ ...INFOSEC, unit: 'Xã Chỉ Đạo', at: '2025-07-01' });
    expect([said.code, leadOf(said)]).toEqual([0, expect.stringContaining('lacdao_van_phong')]);
    expect(said.lines[2]).toMatch(/Xã Chỉ Đạo \(c-chidao\) không còn hiệu lực/);
  });

  it('sends traffic to the police of the day: district, province, commune', async () => {
    const expected = { '2025-02-28': 'cong_an_huyen', '2025-03-01': 'cong_an_tinh', '2025-07-01': 'lacdao_cong_an' };
    for (const [at, expect_] of Object.entries(expected)) {
      const said = await typed({ ...INFOSEC, domain: 'traffic_security', at, expect: expect_ });
      expect([at, said.code]).toEqual([at, 0]);
    }
  });

  it('reads the demonstration as on its pinned day, with deadlines of the real one', async () => {
    const said = await typed({
      domain: 'infosec',
      unit: 'c-lacdao',
      at: '2026-11-23T09:00+07:00',
      expect: 'phong_vhtt',
    });
    expect(said.code).toBe(0);
    expect(said.lines[0]).toMatch(/^2026-11-23 09:00 · demo, sổ đăng ký như ngày .* 2024-12-31/);
  });

  it.each([
    ['no domain', { domain: undefined }, /Thiếu --domain/],
    ['no unit', { unit: undefined }, /Thiếu --unit/],
    ['an unknown domain', { domain: 'attt' }, /Không có "attt" trong domains.yaml: budget/],
    ['an unknown indicator', { indicator: 'infosec.x' }, /Không có "infosec.x" trong indicators.yaml/],
    ['an unknown severity', { severity: 'cao' }, /info, warning, critical/],
    ['a day that is none', { at: '2024-06-31' }, /--at 2024-06-31: viết như/],
    ['an instant without a zone', { at: '2024-06-03T10:00' }, /--at 2024-06-03T10:00: viết như/],
  ])('exits with 2 when it was typed with %s', async (_what, values, says) => {
    const given = Object.fromEntries(
      Object.entries({ ...INFOSEC, ...values }).filter(([, value]) => value !== undefined),
    );
    const said = await typed(given);
    expect(said).toMatchObject({ code: 2, lines: [], beside: [expect.stringMatching(says)] });
  });

  it('says of what a person opens that it is a ticket, and of an alert what the gate does with it', async () => {
    const last = async (kind: string) =>
      (await typed({ site: 'van-lam', domain: 'health', unit: 'c-lacdao', at: '2024-06-03', kind })).lines.at(-1);
    for (const kind of ['data_request', 'phone_report', 'instruction', 'citizen_report'])
      expect(await last(kind)).toBe('Người lập phiếu; luôn thành phiếu / opened by a person: always a ticket');
    expect(await last('indicator.state')).toMatch(/^Cảnh báo thành phiếu/);
  });

  it('takes the domain of an indicator', async () => {
    const said = await typed({ site: 'van-lam', indicator: 'health.dengue_cases', unit: 'c-chidao', at: '2024-06-03' });
    expect([said.code, leadOf(said)]).toEqual([0, expect.stringContaining('ttyt_huyen')]);
  });
});
