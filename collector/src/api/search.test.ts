import fc from 'fast-check';
import type { Desk } from '@vnioc/contract/desk.ts';
import type { SearchAnswer } from '@vnioc/contract/search.ts';
import type { TicketItem } from '@vnioc/contract/tickets.ts';
import type { WorkCounts } from '@vnioc/contract/work-counts.ts';
import type { PersonId } from '../catalog/person.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';

let api: RunningApi;
let lead: CheckedFetch;
let commune: CheckedFetch;
let budget: CheckedFetch;
let above: CheckedFetch;
/** Units of every ticket, by its number. */
const unitsOf = new Map<string, readonly string[]>();

const UNITS = ['c-lacdao', 'c-chidao', 'c-daidong'];
const CITIZEN = 'Phạm Thị Không Được Ghi';

beforeAll(async () => {
  api = await startApi();
  const as = (person: string) => api.as({ name: person, person: person as PersonId });
  [lead, commune] = [await as('truong-ca'), await as('dau-moi-xa')];
  [budget, above] = [await as('kiem-soat-ngan-sach'), await as('cap-tren')];
  for (const unit of UNITS)
    for (const domain of ['public_services', 'budget', 'infosec', 'health']) {
      const { number } = await opened({ unit, lead: unit, domain });
      unitsOf.set(number, [unit]);
    }
}, 60_000);
afterAll(() => api.stop());

const asOperator = <T>(path: string, body: object) =>
  api.operator<T>('POST', path, { body: JSON.stringify(body), headers: { 'x-act-as': 'truc-ban' } });

async function opened(over: object): Promise<TicketItem> {
  const person = { name: CITIZEN, phone: '0900 000 099', place: 'thôn Giả Định' };
  const report = { kind: 'phone_report', severity: 'warning', text: 'Mất điện ở đầu ngõ', person, ...over };
  const { status, body } = await asOperator<{ ticket: TicketItem }>('/api/v1/tickets', report);
  expect(status).toBe(201);
  return body.ticket;
}

const look = (as: CheckedFetch, q: string, rest = '') =>
  as<SearchAnswer>('GET', `/api/v1/search?q=${encodeURIComponent(q)}${rest}`);
const numbers = ({ tickets }: SearchAnswer): string[] => tickets.map(({ number }) => number);
const names = (rows: readonly { readonly name: string }[]): string[] => rows.map(({ name }) => name);

describe('what is found', () => {
  test('a ticket by its number in every form, first of all', async () => {
    const [number = ''] = [...unitsOf.keys()].slice(2);
    const [, year = '', running = ''] = /(\d{4})-(\d+)/.exec(number) ?? [];
    for (const form of [number, number.toLowerCase(), String(Number(running)), `${year}-${running}`, `${running}/PĐH`])
      expect([form, numbers((await look(lead, form)).body)[0]]).toEqual([form, number]);
  });

  test('tickets by words of their title without accents; the open ones first, the newest first', async () => {
    const [ended = ''] = unitsOf.keys();
    const rejected = { command: { type: 'reject', rejection: 'no_action_needed', note: 'thử' } };
    expect((await asOperator(`/api/v1/tickets/${ended}/commands`, rejected)).status).toBe(200);
    const { body } = await look(lead, 'lac dao');
    const own = [...unitsOf].filter(([, units]) => units.includes('c-lacdao')).map(([number]) => number);
    expect(numbers(body)).toEqual([...own.filter((one) => one !== ended).toReversed(), ended]);
    expect(body.tickets.map(({ mark }) => mark)).toEqual(['normal', 'normal', 'normal', null]);
  });

  test('units by name, short name and id; indicators, domains and pages by name', async () => {
    const { body } = await look(lead, 'lạc đạo');
    expect(body.units[0]).toEqual({ id: 'c-lacdao', name: 'Xã Lạc Đạo', level: 'commune', standing: true });
    expect((await look(lead, 'c-lacdao')).body.units[0]?.id).toBe('c-lacdao');
    const figures = (await look(lead, 'sốt xuất huyết')).body;
    expect(figures.indicators[0]).toMatchObject({ domain: 'health', domainName: expect.any(String) });
    expect(names((await look(lead, 'ngan sach')).body.domains)[0]).toMatch(/ngân sách/i);
    expect((await look(lead, 'ban truc')).body.pages).toEqual([{ path: 'duty', name: 'Bàn trực' }]);
    const english = await lead<SearchAnswer>('GET', '/api/v1/search?q=duty+desk', {
      headers: { 'accept-language': 'en' },
    });
    expect(english.body.pages).toEqual([{ path: 'duty', name: 'Duty desk' }]);
  });

  test('no more of each group than asked for, and whether there is more', async () => {
    const { body } = await look(lead, 'xã', '&limit=3');
    expect([body.tickets.length, body.units.length]).toEqual([3, 3]);
    expect(body.more).toEqual(expect.arrayContaining(['tickets', 'units']));
    expect((await look(lead, 'lac dao', '&limit=50')).body.more).toEqual([]);
  });

  test('nothing where no word is left; the same whether it was asked by GET or by POST', async () => {
    const nothing = { tickets: [], units: [], indicators: [], domains: [], pages: [], more: [] };
    expect((await look(lead, ' %_* ')).body).toEqual(nothing);
    for (const q of ['lac dao', '21', 'xa', 'nguon']) {
      const posted = await lead('POST', '/api/v1/search', { body: JSON.stringify({ q }) });
      expect(posted.body).toEqual((await look(lead, q)).body);
    }
  });
});

describe('nobody finds what he may not see', () => {
  const asked = fc.oneof(
    fc.constantFrom(
      'xã',
      'lac dao',
      'chi dao',
      'dai dong',
      'phan anh',
      'report by phone',
      'ph',
      '2',
      'c-chidao',
      'y te',
    ),
    fc.constantFrom('ngan sach', 'phong', 'truong', 'benh vien', 'quan tri', 'nhat ky', 'huyen', 'tinh hung yen'),
    fc.nat(15).map((at) => [...unitsOf.keys()][at] ?? 'PH-2024-00001'),
  );

  test('a commune’s contact finds its own tickets and units alone, and is not told that there are others', async () => {
    const { body: me } = await commune<{ scope: { units: string[] }[] }>('GET', '/api/v1/me');
    const mine = new Set(me.scope.flatMap(({ units }) => units));
    expect(mine.has('c-chidao')).toBe(false);
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(1, 3, 50), async (q, limit) => {
        const { body, text } = await look(commune, q, `&limit=${limit}`);
        for (const { number } of body.tickets) expect(unitsOf.get(number)).toContain('c-lacdao');
        for (const { id } of body.units) expect(mine.has(id)).toBe(true);
        expect(text).not.toMatch(/Chỉ Đạo|Đại Đồng/);
        const whole = (await look(lead, q, '&limit=50')).body;
        const own = numbers(whole).filter((number) => unitsOf.get(number)?.includes('c-lacdao'));
        expect(numbers(body)).toEqual(own.slice(0, limit));
        expect(body.more.includes('tickets')).toBe(own.length > limit);
      }),
      { numRuns: 80 },
    );
    for (const [number, units] of unitsOf)
      expect([number, numbers((await look(commune, number)).body).includes(number)]).toEqual([
        ...[number, units.includes('c-lacdao')],
      ]);
  });

  test('who controls one domain finds its tickets, indicators and no other domain’s', async () => {
    const { body } = await look(budget, 'xa', '&limit=50');
    expect(body.tickets.length).toBeLessThan(unitsOf.size);
    expect((await look(budget, 'sot xuat huyet')).body.indicators).toEqual([]);
    expect((await look(budget, 'y te')).body.domains).toEqual([]);
    expect((await look(budget, 'ngan sach')).body.domains).toHaveLength(1);
  });

  test('the level above finds what was told to the leaders alone, pages of the administration nobody but administrators', async () => {
    expect((await look(above, 'lac dao', '&limit=50')).body).toMatchObject({ tickets: [], more: [] });
    expect((await look(commune, 'khoa truy cap')).body.pages).toEqual([]);
    expect(names((await look(api.operator, 'khoa truy cap')).body.pages)).toEqual(['Khóa truy cập']);
    expect((await look(api.nobody, 'xa')).status).toBe(401);
  });
});

describe('what is typed', () => {
  test('finds no citizen, and lands in no log, no audit log and no metric, however it is asked', async () => {
    for (const as of [lead, commune, api.nobody]) {
      const answers = [
        await look(as, CITIZEN),
        await as('POST', '/api/v1/search', { body: JSON.stringify({ q: CITIZEN }) }),
        await look(as, CITIZEN, '&limit=0'),
        await look(as, CITIZEN, `&${encodeURIComponent('khác')}=1`),
        await as('POST', '/api/v1/search', { body: JSON.stringify({ q: `${CITIZEN} ${'x'.repeat(100)}` }) }),
        await as('PUT', `/api/v1/search?q=${encodeURIComponent(CITIZEN)}`),
      ];
      for (const { text } of answers) expect(text).not.toMatch(/Không Được Ghi|Mất điện|0900/);
    }
    const { text: audit } = await api.operator('GET', '/api/v1/audit?limit=1000');
    const { text: metrics } = await api.operator('GET', '/metrics');
    expect(audit.length).toBeGreaterThan(100);
    expect(metrics).toContain('vnioc_');
    for (const kept of [api.log(), audit, metrics])
      expect(kept).not.toMatch(/Không Được Ghi|khong duoc ghi|Kh%C3%B4ng|\/search\?/i);
  });

  test.each([
    '',
    '?q=',
    `?q=${'x'.repeat(101)}`,
    '?q=x&limit=0',
    '?q=x&limit=51',
    '?q=x&limit=a',
    '?q=x&unit=c',
    '?q=a&q=b',
  ])('“%s” is refused with what is wrong', async (query) => {
    const { status, headers } = await lead('GET', `/api/v1/search${query}`);
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  });

  test('a body without a text, or with more, is refused as well', async () => {
    for (const body of [{}, { q: '' }, { q: 7 }, { q: 'x', unit: 'c-chidao' }, { q: 'x', limit: 51 }]) {
      const { status } = await lead('POST', '/api/v1/search', { body: JSON.stringify(body) });
      expect([body, status]).toEqual([body, 400]);
    }
  });
});

describe('counts of the navigation', () => {
  const counts = async (as: CheckedFetch) => (await as<WorkCounts>('GET', '/api/v1/work-counts')).body;

  test('say what the pages say', async () => {
    const { body: desk } = await lead<Desk>('GET', '/api/v1/desk');
    const hands = desk.rows.filter(({ group, verified }) => group === 'overdue' || !verified).length;
    const { body: cases } = await lead<{ items: unknown[] }>('GET', '/api/v1/cases?domain=infosec&open=true&limit=100');
    expect(hands).toBeGreaterThan(0);
    expect(await counts(lead)).toEqual({
      desk: { tickets: hands, overdue: desk.counts.overdue, unverified: desk.counts.unverified },
      sources: { down: desk.lights.sources?.down, total: desk.lights.sources?.total },
      soc: { cases: cases.items.length },
    });
  });

  test('are of one’s own tickets, and not there for those who may not see any', async () => {
    const { desk } = await counts(commune);
    expect(desk?.tickets).toBe((await commune<Desk>('GET', '/api/v1/desk')).body.counts.unverified);
    expect(desk?.tickets).toBeLessThan((await counts(lead)).desk?.tickets ?? 0);
    const pushing = await api.as({ name: 'nguồn', role: 'source' });
    expect(await counts(pushing)).toMatchObject({ desk: null, soc: null });
    expect((await api.nobody('GET', '/api/v1/work-counts')).status).toBe(401);
  });
});
