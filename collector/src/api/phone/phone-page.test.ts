import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import { ACCEPTED, at, DISPATCHED, received, ticketOf } from '../../../test/paging/example-ticket.ts';
import { phoneWorld, type PhoneWorld } from '../../../test/paging/phone-world.ts';

const catalog = await shippedCatalog('van-lam');
const NOW = at('2024-05-21 09:00');

describe('the phone page of a one-time link', () => {
  let world: PhoneWorld;
  beforeEach(async () => {
    world = await phoneWorld(catalog, ticketOf(received(), DISPATCHED), NOW);
  });
  afterEach(() => world.stop());

  const get = (path = world.token) => fetch(`${world.url}/p/${path}`, { redirect: 'manual' });
  const hiddenOf = (page: string) => {
    const value = (name: string) => new RegExp(`name="${name}"[^>]*?value="([^"]+)"`, 's').exec(page)?.[1] ?? '';
    return { key: value('key'), proof: value('proof') };
  };
  const formOf = (fields: Readonly<Record<string, string | Blob>>): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return form;
  };
  const post = (fields: Readonly<Record<string, string | Blob>>, headers: Record<string, string> = {}) =>
    fetch(`${world.url}/p/${world.token}`, { method: 'POST', body: formOf(fields), redirect: 'manual', headers });
  const filled = async (fields: Readonly<Record<string, string | Blob>>) =>
    post({ ...hiddenOf(await (await get()).text()), ...fields });

  test('says what exactly, by when, and what can be answered; GET changes nothing', async () => {
    const answer = await get();
    const page = (await answer.text()).replaceAll(/\s+/g, ' ');
    expect(answer.status).toBe(200);
    expect(page).toContain('0421/PĐH');
    expect(page).toContain('còn 30 phút làm việc, hạn 09:30 hôm nay');
    expect(page).toMatch(/>\s*Nhận\s*<\/button/);
    expect(page).toContain('Trả lại…');
    expect(page).toContain('Xã Tân Quang');
    expect(page).not.toContain('Đã xong…');
    expect(world.executed).toEqual([]);
  });

  test('runs no script, is kept, framed and indexed by nobody', async () => {
    const answer = await get();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(await answer.text()).not.toMatch(/<script|style=|onclick/);
    expect((await get('phone.css')).headers.get('content-type')).toContain('text/css');
  });

  test('accepting is one press, answered by a redirect to the page that says so', async () => {
    const answer = await filled({ action: 'accept' });
    expect(answer.status).toBe(303);
    expect(world.executed).toMatchObject([{ answer: { type: 'accept' } }]);
    world.ticket = ticketOf(received(), DISPATCHED, ACCEPTED);
    const page = await (await fetch(new URL(answer.headers.get('location') ?? '', world.url))).text();
    expect(page).toContain('đơn vị đã nhận phiếu');
    expect(page).toContain('Đã xong…');
  });

  test('the same form sent twice does its work once', async () => {
    const hidden = hiddenOf(await (await get()).text());
    const both = [await post({ ...hidden, action: 'accept' }), await post({ ...hidden, action: 'accept' })];
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(world.executed).toHaveLength(1);
  });

  test('a return names the right unit and the reason', async () => {
    await filled({ action: 'return', rightUnit: 'c-tanquang', note: 'Bãi rác nằm ở xã bên' });
    const answer = { type: 'return', rightUnit: 'c-tanquang', note: 'Bãi rác nằm ở xã bên' };
    expect(world.executed).toMatchObject([{ answer }]);
    const silent = await filled({ action: 'return', note: 'x' });
    expect(silent.status).toBe(400);
    expect(await silent.text()).toContain('Chưa chọn đơn vị');
  });

  test('progress carries a committed date in office time and a photo', async () => {
    world.ticket = ticketOf(received(), DISPATCHED, ACCEPTED);
    const photo = new Blob([Buffer.from([0xff, 0xd8, 0xff])], { type: 'image/jpeg' });
    await filled({ action: 'report', note: 'Đang dọn', committedAt: '2024-05-22T10:00', photo });
    const [{ answer } = { answer: null }] = world.executed;
    expect(answer).toMatchObject({ type: 'report', note: 'Đang dọn', committedAt: at('2024-05-22 10:00') });
    expect(answer?.type === 'report' && answer.photo?.length).toBe(3);
    expect((await filled({ action: 'report', note: 'x', committedAt: 'mai' })).status).toBe(400);
  });

  test('what is refused is said in a sentence, and what was typed is still there', async () => {
    world.refusal = { vi: 'Chưa được: thiếu ảnh sau xử lý.', en: 'Not yet.' };
    world.ticket = ticketOf(received(), DISPATCHED, ACCEPTED);
    const answer = await filled({ action: 'resolve', note: 'Đã dọn <b>xong</b>' });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain('thiếu ảnh sau xử lý');
    expect(page).toContain('Đã dọn &lt;b&gt;xong&lt;/b&gt;</textarea');
    expect(page).toMatch(/<details open/);
  });

  test('the answer that ends the link is thanked for; later the page says that it was used', async () => {
    world.ticket = ticketOf(received(), DISPATCHED, ACCEPTED);
    const hidden = hiddenOf(await (await get()).text());
    const answer = await post({ ...hidden, action: 'resolve', note: 'Xong' });
    const thanks = await fetch(new URL(answer.headers.get('location') ?? '', world.url));
    expect(thanks.status).toBe(200);
    expect(await thanks.text()).toContain('Đã ghi nhận');
    expect((await post({ ...hidden, action: 'resolve', note: 'Xong' })).status).toBe(303);
    expect(world.executed).toHaveLength(1);
    const later = await get();
    expect(later.status).toBe(410);
    expect(await later.text()).toContain('Liên kết đã dùng xong');
  });

  test.each([
    ['expired', 410, 'hết hạn'],
    ['used', 410, 'dùng xong'],
    ['unknown', 404, 'Không có liên kết này'],
  ] as const)('a link that is %s opens a page with what to do, and takes nothing', async (why, status, words) => {
    const hidden = hiddenOf(await (await get()).text());
    world.ended = why;
    const answer = await get();
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
    expect((await post({ ...hidden, action: 'accept' })).status).toBe(status);
    expect(world.executed).toEqual([]);
  });

  test('a token that is cut or made up opens nothing', async () => {
    expect((await get(world.token.slice(1))).status).toBe(404);
    expect((await get('x'.repeat(43))).status).toBe(404);
  });

  test('a form of another site, without proof or with a forged one, changes nothing', async () => {
    const hidden = hiddenOf(await (await get()).text());
    const forged = await post({ action: 'accept', key: hidden.key, proof: 'x'.repeat(43) });
    const bare = await post({ action: 'accept' });
    const cross = await post({ ...hidden, action: 'accept' }, { 'sec-fetch-site': 'cross-site' });
    const noForm = await fetch(`${world.url}/p/${world.token}`, { method: 'POST', body: '{}' });
    expect([forged, bare, cross, noForm].map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(world.executed).toEqual([]);
  });

  test('a photo of more than 12 MB is refused in a sentence', async () => {
    world.ticket = ticketOf(received(), DISPATCHED, ACCEPTED);
    const photo = new Blob([Buffer.alloc(12 * 1024 * 1024 + 1)], { type: 'image/jpeg' });
    const answer = await filled({ action: 'resolve', note: 'Xong', photo });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('12 MB');
    expect(world.executed).toEqual([]);
  });

  test('a drill is marked', async () => {
    world.ticket = ticketOf(received({ drill: true }), DISPATCHED);
    expect(await (await get()).text()).toContain('Diễn tập');
  });
});
