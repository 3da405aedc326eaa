import type { ConsolePorts, DomainBoard, Overview, OverviewDomain } from '@vnioc/contract/overview.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { consoleHandler } from './overview.ts';

const NOW = Date.parse('2024-06-03T08:00:00+07:00');

const HEALTH: OverviewDomain = {
  id: 'health',
  no: 6,
  name: 'Lĩnh vực Y tế',
  controllingUnits: ['Trung tâm Y tế <huyện>'],
  state: 'stale',
  headline: {
    indicator: 'health.x',
    name: 'Tỷ lệ tiêm chủng',
    state: 'stale',
    judged: 'normal',
    value: 0.9125,
    shown: { symbol: '%', factor: 0.01, decimals: 1 },
    periodEnd: Date.parse('2024-06-03T00:00:00+07:00'),
    dueAt: NOW,
    info: false,
  },
  figures: [],
  counts: { normal: 3, no_data: 2 },
};

const OVERVIEW: Overview = {
  site: { name: 'Trung tâm thử', demonstration: true, registersAt: '2024-12-31' },
  who: 'Người Thử',
  clock: { now: NOW, simulated: true },
  domains: [HEALTH],
  sources: [
    {
      id: 'qlvb',
      name: 'Văn bản',
      domain: 'documents',
      status: 'down',
      lastRunAt: NOW,
      lastSuccessAt: null,
      outcome: 'failed',
    },
  ],
  runs: [],
  quarantined: 2,
  moreQuarantined: false,
  lateLines: [{ cause: 'source', count: 11 }],
};

const SHOWN = { symbol: '%', factor: 0.01, decimals: 1 };

const BOARD: DomainBoard = {
  name: 'Lĩnh vực Y tế',
  now: NOW,
  controllingUnits: ['Trung tâm Y tế huyện'],
  legalBasis: 'Điều 8',
  indicators: [
    { id: 'health.x', name: 'Tỷ lệ tiêm chủng', symbol: '%' },
    { id: 'health.y', name: 'Giường bệnh', symbol: 'giường' },
  ],
  rows: [{ unit: 'Xã <Một>', cells: [HEALTH.headline, null] }],
};

const ended: string[] = [];
const PORTS: ConsolePorts = {
  product: 'VN-IOC',
  version: '0',
  signIn: async (key) => (key === 'ioc_right' ? 'token' : null),
  signOut: async (session) => void ended.push(session),
  overview: async (session) => (session === 'token' ? OVERVIEW : null),
  domain: async (session, _from, id) => (session !== 'token' ? null : id === 'health' ? BOARD : 'unknown'),
  changes: async (session) =>
    session === 'token'
      ? [
          {
            at: NOW,
            what: 'Ổ dịch',
            unit: 'Xã <Một>',
            from: 'normal',
            to: 'critical',
            figure: { value: null, shown: SHOWN },
          },
        ]
      : null,
  quarantine: async (session) =>
    session === 'token'
      ? [
          {
            at: NOW,
            source: 'Văn bản',
            origin: '<script>alert(1)</script>.csv',
            row: 3,
            field: 'so',
            sentence: 'Không phải số',
          },
        ]
      : null,
};

let server: Server;
let url: string;
beforeAll(async () => {
  const handler = consoleHandler(PORTS);
  server = createServer((request, response) => handler(request, response, () => response.writeHead(404).end('next')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = async (path: string, cookie = 'vnioc_session=token') => {
  const response = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' });
  return { response, text: await response.text() };
};
const signIn = (body: string, type = 'application/x-www-form-urlencoded') =>
  fetch(`${url}/sign-in`, { method: 'POST', body, headers: { 'content-type': type }, redirect: 'manual' });

describe('a stranger', () => {
  test.each(['', 'vnioc_session=', 'vnioc_session=wrong', 'other=token'])(
    'with the cookie "%s" sees the product and how to sign in, nothing else',
    async (cookie) => {
      const { text } = await get('/', cookie);
      expect(text).toContain('operator.key');
      for (const secret of ['Trung tâm thử', 'Y tế', 'Người Thử']) expect(text).not.toContain(secret);
    },
  );

  test('is sent back to the sign-in from the list of quarantine', async () => {
    const { response } = await get('/quarantine', '');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
  });
});

describe('signing in', () => {
  test('gives a cookie that no script reads and no other site sends', async () => {
    const response = await signIn('key=ioc_right');
    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toMatch(
      /^vnioc_session=token; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
  });

  test.each([
    ['a wrong key', 'key=ioc_wrong', undefined],
    ['no key', '', undefined],
    ['bad percent-encoding', 'key=%E0%A4%A', undefined],
    ['an endless form', `key=${'x'.repeat(100_000)}`, undefined],
    ['JSON', '{"key":"ioc_right"}', 'application/json'],
  ])('%s is refused in a sentence', async (_, body, type) => {
    const response = await signIn(body, type);
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('Khóa không đúng');
  });

  test('ends with signing out', async () => {
    const response = await fetch(`${url}/sign-out`, {
      method: 'POST',
      headers: { cookie: 'vnioc_session=token' },
      redirect: 'manual',
    });
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(ended).toEqual(['token']);
  });
});

describe('the overview', () => {
  test('says that the district is a demonstration, the time simulated and the registers pinned', async () => {
    const { text } = await get('/');
    for (const said of ['Trình diễn', 'giờ mô phỏng', '31/12/2024', 'Thứ Hai 03/06/2024 08:00'])
      expect(text).toContain(said);
  });

  test('writes figures as the office does, and an old one as old', async () => {
    const { text } = await get('/');
    expect(text).toMatch(/class="value old"[^]*91,3/);
    expect(text).toContain('đến 02/06/2024');
    expect(text).toContain('aria-label="Số liệu cũ"');
  });

  test('blames the source system, not a unit, for what it did', async () => {
    expect((await get('/')).text).toContain('11 do hệ thống nguồn');
  });

  test('escapes what registers and senders wrote', async () => {
    expect((await get('/')).text).not.toContain('<huyện>');
    expect((await get('/quarantine')).text).not.toContain('<script>');
  });

  test('allows no script at all', async () => {
    const { response, text } = await get('/');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(text).not.toMatch(/<script|\son\w+=|style="/);
  });
});

test('every other path and method goes on to the API', async () => {
  expect((await get('/api/v1/me')).text).toBe('next');
  expect((await fetch(`${url}/`, { method: 'POST' })).status).toBe(404);
});

describe('a domain', () => {
  test('shows units by indicators, the figure as the office writes it and the state by shape', async () => {
    const { response, text } = await get('/domain?id=health');
    expect(response.status).toBe(200);
    for (const said of ['Giường bệnh', 'Xã &#60;Một&#62;', '91,3', 'aria-label="Số liệu cũ"', 'Điều 8'])
      expect(text).toContain(said);
  });

  test('that is not in the scope is said not to be there', async () => {
    const { response, text } = await get('/domain?id=%3Cscript%3E');
    expect(response.status).toBe(404);
    expect(text).not.toContain('<script>');
  });
});

test('changes of state say from what to what, and a missing figure is never 0', async () => {
  const { text } = await get('/changes');
  for (const said of ['Ổ dịch', 'Xã &#60;Một&#62;', 'Nghiêm trọng', '–']) expect(text).toContain(said);
});

test.each(['/domain?id=health', '/changes'])('a stranger is sent from %s to the sign-in', async (path) => {
  const { response } = await get(path, '');
  expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
});
