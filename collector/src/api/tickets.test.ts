import type { Problem } from '@vnioc/contract/problems.ts';
import type { TicketDetail, TicketItem } from '@vnioc/contract/tickets.ts';
import type { PersonId } from '../catalog/person.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';

let api: RunningApi;
let lead: CheckedFetch;
let operator: CheckedFetch;
let commune: CheckedFetch;
let other: CheckedFetch;
beforeAll(async () => {
  api = await startApi();
  lead = await api.as({ name: 'trưởng ca', person: 'truong-ca' as PersonId });
  operator = await api.as({ name: 'trực ban', person: 'truc-ban' as PersonId });
  commune = await api.as({ name: 'xã', person: 'dau-moi-xa' as PersonId });
  other = await api.as({ name: 'xã khác', person: 'dau-moi-chidao' as PersonId });
}, 60_000);
afterAll(() => api.stop());

interface Commanded {
  readonly ticket: TicketItem;
  readonly events: readonly { readonly type: string }[];
}

const REPORT = {
  ...{ kind: 'phone_report', domain: 'public_services', unit: 'c-lacdao', severity: 'warning' },
  ...{ text: 'Cổng dịch vụ công không nộp được hồ sơ', lead: 'c-lacdao' },
  person: { name: 'Nguyễn Văn An', phone: '0912 345 678', place: 'số 5, thôn Cầu, xã Lạc Đạo' },
};

const open = async (over: object = {}, headers: Record<string, string> = {}): Promise<TicketItem> => {
  const { status, body } = await operator<Commanded>('POST', '/api/v1/tickets', {
    body: JSON.stringify({ ...REPORT, ...over }),
    headers,
  });
  expect(status).toBe(201);
  return body.ticket;
};

const command = <T = Commanded>(
  as: CheckedFetch,
  id: string,
  said: object,
  { seq, key }: { seq?: number; key?: string } = {},
) =>
  as<T>('POST', `/api/v1/tickets/${id}/commands`, {
    body: JSON.stringify({ command: said, ...(seq === undefined ? {} : { expectedSeq: seq }) }),
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  });

const dispatched = async (): Promise<TicketItem> => {
  const { id } = await open();
  await command(operator, id, { type: 'verify' });
  return (await command(operator, id, { type: 'dispatch' })).body.ticket;
};

const detail = async (as: CheckedFetch, id: string): Promise<TicketDetail> =>
  (await as<TicketDetail>('GET', `/api/v1/tickets/${id}`)).body;

describe('a ticket that is opened by telephone', () => {
  test('goes through verification, dispatch, acceptance, result and closing', async () => {
    const { id, state } = await open();
    expect(state).toBe('received');
    for (const [as, said, after] of [
      [operator, { type: 'startVerification' }, 'verifying'],
      [operator, { type: 'verify', note: 'đã gọi lại' }, 'verifying'],
      [operator, { type: 'dispatch' }, 'dispatched'],
      [commune, { type: 'accept' }, 'accepted'],
      [commune, { type: 'resolve', result: 'đã khởi động lại đường truyền' }, 'resolved'],
      [operator, { type: 'close', note: 'đã kiểm tra' }, 'closed'],
    ] as const) {
      const { status, body } = await command(as, id, said);
      expect([said.type, status, body.ticket?.state]).toEqual([said.type, 200, after]);
    }
    const story = await detail(operator, id);
    const texts = story.events.flatMap((event) => Object.values(event.texts as Record<string, string>));
    expect(texts).toContain('đã khởi động lại đường truyền');
    expect(story.turns.length).toBeGreaterThan(1);
    expect(story.possibilities.find((one) => one.command === 'accept')).toMatchObject({ allowed: false });
  });

  test('hides who called from everybody; the center sees it with a reason, and that is written down', async () => {
    const { id } = await open();
    const story = await detail(operator, id);
    expect(story.person).toEqual({ name: 'Nguyễn V. A.', phone: '09xx xxx 678', place: 'xã Lạc Đạo' });
    expect(JSON.stringify(story)).not.toMatch(/Văn An|0912 ?345|thôn Cầu/);
    expect((await operator('GET', `/api/v1/tickets/${id}/person`)).status).toBe(400);
    expect((await commune('GET', `/api/v1/tickets/${id}/person?reason=muốn+biết`)).status).toBe(403);
    const seen = await operator<{ person: unknown }>('GET', `/api/v1/tickets/${id}/person?reason=gọi+lại+để+xác+minh`);
    expect(seen.body.person).toEqual(REPORT.person);
    const { body } = await api.operator<{ items: { actor: string; action: string; subject: string }[] }>(
      'GET',
      '/api/v1/audit?limit=5',
    );
    expect(body.items).toContainEqual(
      expect.objectContaining({ actor: 'truc-ban', action: 'viewed personal data', subject: id }),
    );
    expect(api.log()).not.toMatch(/Văn An|345 678/);
  });

  test('is opened once, however often the same request arrives', async () => {
    const first = await open({}, { 'idempotency-key': 'cuoc-goi-1' });
    const again = await open({}, { 'idempotency-key': 'cuoc-goi-1' });
    expect(again.id).toBe(first.id);
  });

  test('must name what the registers know', async () => {
    const { status, body } = await operator<Problem>('POST', '/api/v1/tickets', {
      body: JSON.stringify({ ...REPORT, unit: 'c-khongco' }),
    });
    expect([status, body.code]).toEqual([422, 'unprocessable']);
  });

  test('is not opened with a deadline that has passed', async () => {
    const { status, body } = await operator<Problem>('POST', '/api/v1/tickets', {
      body: JSON.stringify({ ...REPORT, kind: 'instruction', dueAt: '2000-01-01T08:00+07:00' }),
    });
    expect([status, body.code]).toEqual([422, 'command_refused']);
  });

  const INSTRUCTION = {
    ...{ ...REPORT, kind: 'instruction', person: null, text: 'Kiểm tra, báo cáo kết quả' },
    ...{ documentNumber: '15/TB-VP', dueAt: '2099-06-07T17:00+07:00', givenBy: 'pho-chu-tich' },
  };

  test('at a leader’s word keeps which leader, the unit, the deadline and the document', async () => {
    const { id, documentNumber } = await open(INSTRUCTION);
    expect([documentNumber, (await detail(operator, id)).givenBy]).toEqual(['15/TB-VP', 'pho-chu-tich']);
    const chair = await api.as({ name: 'chủ tịch', person: 'chu-tich' as PersonId });
    const own = { ...INSTRUCTION, kind: 'directive', givenBy: undefined };
    const { status, body } = await chair<Commanded>('POST', '/api/v1/tickets', { body: JSON.stringify(own) });
    expect([status, (await detail(operator, body.ticket.id)).givenBy]).toEqual([201, 'chu-tich']);
  });

  test.each([
    ['unit', { lead: null }],
    ['deadline', { dueAt: null }],
    ['document', { documentNumber: null }],
    ['leader', { givenBy: null }],
    ['leader in post', { givenBy: 'dau-moi-xa' }],
    ['known leader', { givenBy: 'khong-co' }],
  ])('at a leader’s word is refused without a %s', async (_what, wrong) => {
    for (const kind of ['instruction', 'directive']) {
      const said = JSON.stringify({ ...INSTRUCTION, kind, ...wrong });
      expect((await operator('POST', '/api/v1/tickets', { body: said })).status).toBe(422);
    }
  });

  test('at a leader’s word is not opened by a unit, not even about itself', async () => {
    const { status, body } = await commune<Problem>('POST', '/api/v1/tickets', { body: JSON.stringify(INSTRUCTION) });
    expect([status, body.code]).toEqual([422, 'command_refused']);
  });

  test('is opened by a unit about itself only', async () => {
    const { status } = await other('POST', '/api/v1/tickets', { body: JSON.stringify(REPORT) });
    expect(status).toBe(403);
  });
});

describe('commands', () => {
  test('of the same key happen once, and are answered the same', async () => {
    const { id } = await dispatched();
    const first = await command(commune, id, { type: 'accept' }, { key: 'nhan-viec' });
    const again = await command(commune, id, { type: 'accept' }, { key: 'nhan-viec' });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.events).toEqual(first.body.events);
    expect((await detail(commune, id)).events.filter(({ type }) => type === 'TicketAccepted')).toHaveLength(1);
  });

  test('of two people at once: one wins, the other is told what changed', async () => {
    const { id, seq } = await open();
    const both = await Promise.all([
      command<Problem & Commanded>(operator, id, { type: 'verify' }, { seq }),
      command<Problem & Commanded>(lead, id, { type: 'verify' }, { seq }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409)?.body;
    expect(lost?.code).toBe('changed_meanwhile');
    expect(lost?.meanwhile?.seq).toBeGreaterThan(seq);
    expect(lost?.meanwhile?.events.map(({ type }) => type)).toContain('TicketVerified');
  });

  test('that the rules refuse say why, in the reader’s language', async () => {
    const { id } = await dispatched();
    const refused = await command<Problem>(commune, id, { type: 'close' });
    expect([refused.status, refused.body.code]).toEqual([422, 'command_refused']);
    expect(refused.body.detail.length).toBeGreaterThan(20);
  });

  test.each([
    ['of the system', { type: 'missDeadline', of: 'verify', dueAt: 1, step: null }],
    ['with a plan of one’s own', { type: 'changeSeverity', severity: 'critical', reason: 'x', plan: {} }],
    ['without what it needs', { type: 'return', rightUnit: 'c-chidao' }],
    ['with a note of nothing but spaces', { type: 'report', note: '   ' }],
    ['that nobody knows', { type: 'toString' }],
    ['without a name', {}],
  ])('%s are no commands', async (_name, said) => {
    const { id } = await open();
    expect((await command(operator, id, said)).status).toBe(400);
  });

  test('another severity brings its own plan', async () => {
    const { id } = await open();
    const { body } = await command(operator, id, { type: 'changeSeverity', severity: 'critical', reason: 'lan rộng' });
    expect([body.ticket.severity, body.events[0]?.type]).toEqual(['critical', 'SeverityChanged']);
  });

  test('for many, each says what became of it', async () => {
    const [first, second] = [await open(), await open()];
    const { body } = await operator<{ items: { id: string; done: boolean; code: string | null }[] }>(
      'POST',
      '/api/v1/tickets/bulk',
      {
        body: JSON.stringify({
          tickets: [{ id: first.id }, { id: second.id, expectedSeq: 99 }, { id: 'PH-1' }],
          command: { type: 'reject', rejection: 'out_of_scope', note: 'trùng đợt gọi thử' },
        }),
      },
    );
    expect(body.items.map(({ done, code }) => [done, code])).toEqual([
      [true, null],
      [false, 'changed meanwhile'],
      [false, 'unknown ticket'],
    ]);
  });

  test('in the name of another, on the demonstration, keep both names', async () => {
    const { id } = await dispatched();
    const { status } = await api.operator('POST', `/api/v1/tickets/${id}/commands`, {
      body: JSON.stringify({ command: { type: 'accept' } }),
      headers: { 'x-act-as': 'dau-moi-xa' },
    });
    expect(status).toBe(200);
    const accepted = (await detail(operator, id)).events.find(({ type }) => type === 'TicketAccepted');
    expect(accepted?.by).toMatchObject({ id: 'dau-moi-xa', standIn: 'operator', unit: 'c-lacdao' });
  });
});

describe('tickets of others', () => {
  test('are not found, not listed, and cannot be worked on', async () => {
    const { id } = await dispatched();
    const list = await other<{ items: TicketItem[] }>('GET', '/api/v1/tickets?limit=1000');
    expect(list.body.items.map((one) => one.id)).not.toContain(id);
    expect((await commune<{ items: TicketItem[] }>('GET', '/api/v1/tickets')).body.items[0]?.id).toBe(id);
    for (const path of ['', '/attachments', '/evidence'])
      expect((await other('GET', `/api/v1/tickets/${id}${path}`)).status).toBe(404);
    expect((await command(other, id, { type: 'accept' })).status).toBe(404);
    const merge = await command(operator, (await open()).id, { type: 'merge', into: 'PH-1' });
    expect(merge.status).toBe(404);
  });

  test('are seen by the level above only when they were told to the leaders', async () => {
    const above = await api.as({ name: 'cấp trên', person: 'cap-tren' as PersonId });
    await dispatched();
    expect((await above<{ items: TicketItem[] }>('GET', '/api/v1/tickets')).body.items).toEqual([]);
  });

  test('pages follow one another without a gap or a repetition', async () => {
    for (let count = 0; count < 5; count += 1) await open();
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const { body } = await operator<{ items: TicketItem[]; next: string | null }>(
        'GET',
        `/api/v1/tickets?limit=3${cursor}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      next = body.next;
    }
    const all = (await operator<{ items: TicketItem[] }>('GET', '/api/v1/tickets?limit=1000')).body.items;
    expect(seen).toEqual(all.map(({ id }) => id));
  });
});
