import JSZip from 'jszip';
import { createHash, createHmac } from 'node:crypto';
import type { Problem } from '@vnioc/contract/problems.ts';
import type { PersonId } from '../catalog/person.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';

const SECRET = 'bí mật chung';
let api: RunningApi;
const people = new Map<string, CheckedFetch>();
beforeAll(async () => {
  api = await startApi('demo', { IOC_GRAFANA_WEBHOOK_SECRET: SECRET });
  for (const person of [
    'truong-ca',
    'truc-ban',
    'dau-moi-xa',
    'dau-moi-chidao',
    'noi-vu',
    'chanh-van-phong',
    'quan-tri',
  ])
    people.set(person, await api.as({ name: person, person: person as PersonId }));
}, 60_000);
afterAll(() => api.stop());

const as = (person: string): CheckedFetch => {
  const found = people.get(person);
  if (found === undefined) throw new Error(person);
  return found;
};
const send = <T>(person: string, method: string, path: string, body: object) =>
  as(person)<T>(method, path, { body: JSON.stringify(body) });

async function open(severity = 'warning'): Promise<string> {
  const report = { kind: 'phone_report', domain: 'public_services', unit: 'c-lacdao', lead: 'c-lacdao', text: 'thử' };
  const { body } = await send<{ ticket: { id: string } }>('truc-ban', 'POST', '/api/v1/tickets', {
    ...report,
    severity,
  });
  return body.ticket.id;
}

const form = (name: string, content: Buffer): FormData => {
  const data = new FormData();
  data.set('file', new Blob([new Uint8Array(content)]), name);
  return data;
};

describe('files of a ticket', () => {
  test('are attached by those who work on it, recorded in the ledger, and fetched by those who see it', async () => {
    const id = await open();
    const content = Buffer.from('%PDF-1.7\nbiên bản');
    const { status, body } = await as('truc-ban')<{ id: string; sha256: string }>(
      'POST',
      `/api/v1/tickets/${id}/attachments`,
      { body: form('../../biên bản (1).pdf', content) },
    );
    expect(status).toBe(201);
    expect(body.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    const list = await as('dau-moi-xa')<{ items: { id: string; name: string }[] }>(
      'GET',
      `/api/v1/tickets/${id}/attachments`,
    );
    expect(list.body.items.map(({ id: one, name }) => [one, name])).toEqual([[body.id, 'biên bản (1).pdf']]);
    const file = await as('dau-moi-xa')('GET', `/api/v1/tickets/${id}/attachments/${body.id}`);
    expect(file.text).toBe(content.toString());
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="bi_n b_n _1_.pdf"; filename\*=UTF-8''/,
    );
    const elsewhere = await open();
    expect((await as('truc-ban')('GET', `/api/v1/tickets/${elsewhere}/attachments/${body.id}`)).status).toBe(404);
  });

  test('of other kinds are refused, whatever they are called', async () => {
    const id = await open();
    const { status, body } = await as('truc-ban')<Problem>('POST', `/api/v1/tickets/${id}/attachments`, {
      body: form('ảnh.jpg', Buffer.from('<script>alert(1)</script>')),
    });
    expect([status, body.code]).toEqual([422, 'unprocessable']);
    const none = await as('truc-ban')('POST', `/api/v1/tickets/${id}/attachments`, { body: new FormData() });
    expect(none.status).toBe(400);
  });

  test('go into an evidence package whose bytes can be had again', async () => {
    const id = await open();
    const content = Buffer.from('%PDF-1.7\nquyết định');
    await as('truc-ban')('POST', `/api/v1/tickets/${id}/attachments`, { body: form('qđ.pdf', content) });
    const made = await as('truc-ban')<{ sha256: string; seq: number }>('POST', `/api/v1/tickets/${id}/evidence`);
    expect(made.status).toBe(201);
    const key = await api.access.keys.add(
      { name: 'gói', person: 'truc-ban' as PersonId, role: null, unit: null, domain: null, validUntil: null },
      'test',
      1,
    );
    const again = await fetch(`${api.url}/api/v1/tickets/${id}/evidence?seq=${made.body.seq}`, {
      headers: { authorization: `Bearer ${key.secret}` },
    });
    const bytes = Buffer.from(await again.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.body.sha256);
    const zip = await JSZip.loadAsync(bytes);
    const manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '{}') as {
      files: { path: string; sha256: string }[];
    };
    expect(manifest.files.map(({ path }) => path)).toEqual(['story.json', 'ledger.ndjson', 'attachments/001-qđ.pdf']);
    for (const { path, sha256 } of manifest.files) {
      const part = (await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0);
      expect([path, createHash('sha256').update(part).digest('hex')]).toEqual([path, sha256]);
    }
    const rows = (await zip.file('ledger.ndjson')?.async('string'))?.trim().split('\n') ?? [];
    for (const row of rows.map((line) => JSON.parse(line) as { previousHash: string; body: string; hash: string }))
      expect(createHash('sha256').update(row.previousHash).update(row.body).digest('hex')).toBe(row.hash);
  });
});

describe('deliveries of alerts', () => {
  const body = JSON.stringify({ status: 'firing', alerts: [] });

  test('are taken with a webhook’s key, by nobody else', async () => {
    const webhook = await api.as({ name: 'am', role: 'webhook' });
    expect((await webhook('POST', '/api/v1/alerts/alertmanager', { body })).status).toBe(202);
    expect((await as('truong-ca')('POST', '/api/v1/alerts/alertmanager', { body })).status).toBe(403);
    expect((await webhook('GET', '/api/v1/tickets')).status).toBe(403);
  });

  test.each(['[]', 'x', '', '{"a":', '"{}"'])('that are no JSON object (%s) are the sender’s problem', async (text) => {
    const { status } = await api.operator('POST', '/api/v1/alerts/alertmanager', {
      body: text,
      headers: { 'content-type': 'application/json' },
    });
    expect(status).toBe(400);
  });

  test('of Grafana must be signed in time, once a secret was agreed', async () => {
    const now = Math.floor(api.services.clocks.machine.now() / 1000);
    const sign = (at: number, secret = SECRET) => ({
      'x-grafana-alerting-timestamp': String(at),
      'x-grafana-alerting-signature': createHmac('sha256', secret).update(`${at}:${body}`).digest('hex'),
    });
    const status = async (headers: Record<string, string>) =>
      (await api.operator('POST', '/api/v1/alerts/grafana', { body, headers })).status;
    expect(await status(sign(now))).toBe(202);
    expect([await status({}), await status(sign(now, 'khác')), await status(sign(now - 3600))]).toEqual([
      403, 403, 403,
    ]);
  });
});

describe('duty, deputies and the shift book', () => {
  const DAY = 86_400_000;

  test('rosters are put by whom they are a matter of, and seen where they hold', async () => {
    const now = api.services.clocks.office.now();
    const row = { unit: 'c-lacdao', role: 'unit_contact', person: 'dau-moi-xa', from: now, to: now + DAY };
    expect((await send('dau-moi-xa', 'PUT', '/api/v1/duty', { rows: [row] })).status).toBe(403);
    expect((await send('truong-ca', 'PUT', '/api/v1/duty', { rows: [row] })).body).toEqual({ kept: 1 });
    const seen = async (person: string) =>
      (await as(person)<{ items: unknown[] }>('GET', '/api/v1/duty')).body.items.length;
    expect([await seen('dau-moi-xa'), await seen('dau-moi-chidao')]).toEqual([1, 0]);
    for (const wrong of [
      ...[{ unit: 'c-x' }, { person: 'ai-do' }, { to: now - DAY }, { role: 'chair' }],
      { person: 'truong-ca' },
    ])
      expect((await send('truong-ca', 'PUT', '/api/v1/duty', { rows: [{ ...row, ...wrong }] })).status).toBe(422);
  });

  test('people are named to whom they serve near, never with their telephone', async () => {
    const named = async (person: string) =>
      (await as(person)<{ items: { id: string }[] }>('GET', '/api/v1/people')).body.items;
    const near = await named('dau-moi-xa');
    expect(near.map(({ id }) => id)).toContain('dau-moi-xa');
    expect(near.map(({ id }) => id)).not.toContain('dau-moi-chidao');
    const all = await named('truong-ca');
    expect(all.length).toBeGreaterThan(near.length);
    expect(all.flatMap((one) => Object.keys(one)).filter((key) => key === 'contact' || key === 'phone')).toEqual([]);
  });

  test('a deputy acts with the duty of whom he stands for, and nobody makes himself one', async () => {
    const now = api.services.clocks.office.now();
    const row = { person: 'dau-moi-xa', deputy: 'dau-moi-chidao', role: 'unit_contact', from: now - 1, to: now + DAY };
    expect(
      (await send('truong-ca', 'PUT', '/api/v1/deputies', { rows: [{ ...row, deputy: 'truong-ca' }] })).status,
    ).toBe(422);
    for (const wrong of [
      { person: 'chu-tich', role: 'chair' },
      { person: 'quan-tri', role: 'platform_admin', documentNumber: '1/QĐ' },
    ])
      expect((await send('truong-ca', 'PUT', '/api/v1/deputies', { rows: [{ ...row, ...wrong }] })).status).toBe(422);
    expect((await send('truong-ca', 'PUT', '/api/v1/deputies', { rows: [{ ...row, role: 'chair' }] })).status).toBe(
      422,
    );
    const id = await open();
    await send('truc-ban', 'POST', `/api/v1/tickets/${id}/commands`, { command: { type: 'verify' } });
    await send('truc-ban', 'POST', `/api/v1/tickets/${id}/commands`, { command: { type: 'dispatch' } });
    const accept = () =>
      send<{ ticket: { state: string } }>('dau-moi-chidao', 'POST', `/api/v1/tickets/${id}/commands`, {
        command: { type: 'accept' },
      });
    expect((await accept()).status).toBe(404);
    expect((await send('truong-ca', 'PUT', '/api/v1/deputies', { rows: [row] })).status).toBe(200);
    const accepted = await accept();
    expect([accepted.status, accepted.body.ticket.state]).toEqual([200, 'accepted']);
    const { body } = await as('truc-ban')<{ events: { type: string; by: object }[] }>('GET', `/api/v1/tickets/${id}`);
    expect(body.events.find(({ type }) => type === 'TicketAccepted')?.by).toMatchObject({
      ...{ id: 'dau-moi-chidao', deputyOf: 'dau-moi-xa', unit: 'c-lacdao' },
    });
  });

  test('no shift is handed over while the incoming lead has not read a red ticket', async () => {
    const red = await open('critical');
    const now = api.services.clocks.office.now();
    interface ShiftSeen {
      readonly id: string;
      readonly lead: string;
      readonly unread: readonly string[];
      readonly entries: readonly { readonly text: string | null }[];
      readonly open: { readonly unreadRed: OpenList; readonly unverified: OpenList } | null;
    }
    interface OpenList {
      readonly n: number;
      readonly tickets: readonly { readonly id: string; readonly title: { readonly vi: string } }[];
    }
    const begun = await send<ShiftSeen>('truc-ban', 'POST', '/api/v1/shifts', { plannedEnd: now + DAY });
    expect([begun.status, begun.body.unread]).toEqual([201, expect.arrayContaining([red])]);
    const { unreadRed, unverified } = begun.body.open!;
    expect(unreadRed.tickets.map(({ id }) => id)).toContain(red);
    expect(unverified.tickets.find(({ id }) => id === red)?.title.vi.length).toBeGreaterThan(0);
    expect(unreadRed.n).toBe(begun.body.unread.length);
    expect((await send('truong-ca', 'POST', '/api/v1/shifts', { plannedEnd: now + DAY })).status).toBe(409);
    const shift = `/api/v1/shifts/${begun.body.id}`;
    await send('truc-ban', 'POST', `${shift}/entries`, { kind: 'instruction', text: 'Chủ tịch yêu cầu báo cáo 16h' });
    expect((await send('truong-ca', 'POST', `${shift}/sign`, { plannedEnd: now + 2 * DAY })).status).toBe(409);
    for (const ticket of begun.body.unread)
      expect((await send('truong-ca', 'POST', `${shift}/entries`, { kind: 'read', ticket })).status).toBe(201);
    const signed = await send<ShiftSeen>('truong-ca', 'POST', `${shift}/sign`, { plannedEnd: now + 2 * DAY });
    expect([signed.status, signed.body.lead]).toEqual([200, 'truong-ca']);
    const { body } = await as('truong-ca')<{ items: ShiftSeen[] }>('GET', '/api/v1/shifts');
    expect(body.items[1]?.entries[0]?.text).toBe('Chủ tịch yêu cầu báo cáo 16h');
    expect([body.items[1]?.open, body.items[0]?.open?.unreadRed.n]).toEqual([null, expect.any(Number)]);
    expect((await send('truc-ban', 'POST', `${shift}/entries`, { kind: 'note', text: 'muộn' })).status).toBe(409);
    expect((await as('dau-moi-xa')('GET', '/api/v1/shifts')).status).toBe(403);
    expect(
      (await api.operator('POST', '/api/v1/shifts', { body: JSON.stringify({ plannedEnd: now + DAY }) })).status,
    ).toBe(403);
  });
});

describe('accounts', () => {
  test('come with the formula and the ledger’s head; the same asOf gives the same bytes in every form', async () => {
    await open();
    const { body } = await as('noi-vu')<{ formula: unknown; ledger: { position: number } }>(
      'GET',
      '/api/v1/accounting?period=cal:2026-11',
    );
    expect(body.ledger.position).toBeGreaterThan(0);
    const asOf = api.services.clocks.office.now();
    for (const format of ['json', 'csv', 'xlsx', 'html']) {
      const path = `/api/v1/accounting/statement?period=cal:2026-11&unit=c-lacdao&asOf=${asOf}&format=${format}`;
      const first = await as('noi-vu')('GET', path);
      await open();
      expect([format, (await as('noi-vu')('GET', path)).text === first.text]).toEqual([format, true]);
    }
    const accept = await as('noi-vu')('GET', '/api/v1/accounting/statement?period=2026-10&unit=ioc', {
      headers: { accept: 'text/html,*/*' },
    });
    expect(accept.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('a page that shows a statement exports nothing; a file that somebody takes is written down', async () => {
    const exports = async () =>
      (await api.access.audit.list({ limit: 50 }))
        .filter(({ action }) => action === 'exported')
        .map(({ details }) => (details as { route: string }).route);
    const before = await exports();
    const path = '/api/v1/accounting/statement?period=cal:2026-11&unit=c-lacdao';
    await as('noi-vu')('GET', `${path}&format=json`);
    expect(await exports()).toEqual(before);
    for (const format of ['csv', 'xlsx', 'html']) await as('noi-vu')('GET', `${path}&format=${format}`);
    expect((await exports()).slice(0, 3)).toEqual(Array(3).fill('/api/v1/accounting/statement'));
    expect(await exports()).toHaveLength(before.length + 3);
  });

  test('for Phòng Nội vụ come as tables too, and the same asOf gives the same bytes', async () => {
    const asOf = api.services.clocks.office.now();
    for (const [query, type] of [
      ['format=json', 'application/json'],
      ['format=csv&list=liability', 'text/csv'],
      ['format=csv&list=commendation', 'text/csv'],
      ['format=xlsx', 'application/vnd.openxmlformats'],
    ]) {
      const path = `/api/v1/accounting/personnel?period=cal:2026-11&asOf=${asOf}&${query}`;
      const first = await as('noi-vu')('GET', path);
      expect([query, first.status, first.headers.get('content-type')]).toEqual([
        query,
        200,
        expect.stringContaining(type ?? ''),
      ]);
      await open();
      expect([query, (await as('noi-vu')('GET', path)).text === first.text]).toEqual([query, true]);
    }
    expect((await as('noi-vu')('GET', '/api/v1/accounting/personnel?period=2026-10&format=html')).status).toBe(400);
  });

  test('of a month are closed once, as they were read', async () => {
    const path = '/api/v1/accounting/statement?period=cal:2026-09&unit=c-lacdao';
    const seen = await as('chanh-van-phong')<{ asOf: number }>('GET', path);
    const statement = createHash('sha256').update(seen.text).digest('hex');
    const close = {
      period: 'cal:2026-09',
      unit: 'c-lacdao',
      documentNumber: '12/BC-VP',
      statement,
      asOf: seen.body.asOf,
    };
    expect((await send('noi-vu', 'POST', '/api/v1/accounting/close', close)).status).toBe(403);
    const other = await send<Problem>('chanh-van-phong', 'POST', '/api/v1/accounting/close', {
      ...close,
      statement: 'a'.repeat(64),
    });
    expect([other.status, other.body.code]).toEqual([409, 'conflict']);
    const running = await send('chanh-van-phong', 'POST', '/api/v1/accounting/close', {
      ...close,
      period: 'cal:2026-11',
    });
    expect(running.status).toBe(409);
    const both = await Promise.all(
      [1, 2].map(() => send('chanh-van-phong', 'POST', '/api/v1/accounting/close', close)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test.each(['2024-13', 'x', '2024-W99'])('of %s are nobody’s', async (period) => {
    expect((await as('noi-vu')('GET', `/api/v1/accounting?period=${period}`)).status).toBe(400);
  });
});

test('the administrator of the platform sees no content', async () => {
  for (const path of [
    '/api/v1/tickets',
    '/api/v1/alerts',
    '/api/v1/cases',
    '/api/v1/accounting?period=2024',
    '/api/v1/shifts',
  ])
    expect([path, (await as('quan-tri')('GET', path)).status]).toEqual([path, 403]);
});
