import { choose } from '../harness/choose.ts';
import { expect, test } from '../harness/journey.ts';
import { commandTicket, dispatchTicket, ticketOf } from '../harness/tickets.ts';
import { withoutLive } from '../harness/without-live.ts';

test.use({ viewport: { width: 390, height: 844 } });

/** 1 × 1, so that it is a picture at all. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('a contact accepts on the phone, sends a photo and reports it as done; the ledger has all of it', async ({
  page,
  open,
  api,
  actAs,
}) => {
  const id = await dispatchTicket(api, 'Cổng dịch vụ công không nộp được hồ sơ');
  await actAs('dau-moi-xa');
  const main = await open('unit');
  const card = main.getByRole('article', { name: id });
  await expect(card).toContainText('Nhận: còn');
  const accept = card.getByRole('button', { name: 'Nhận', exact: true });
  expect((await accept.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await accept.click();
  await expect(card.getByText(/^Đã ghi nhận lúc/)).toBeVisible();
  expect((await ticketOf(api, id)).state).toBe('accepted');
  await card.getByRole('button', { name: 'Đã xong…' }).click();
  await card.getByLabel('Ảnh sau xử lý').setInputFiles({ name: 'ket-qua.png', mimeType: 'image/png', buffer: PHOTO });
  await expect(card.getByText('Đã đính kèm ket-qua.png.')).toBeVisible();
  await card.getByLabel(/^Kết quả xử lý/).fill('Đã khởi động lại đường truyền, nộp thử được');
  await card.getByRole('button', { name: 'Thực hiện: Báo đã xong' }).click();
  await expect(card).toHaveCount(0);
  const { state, attachments } = await ticketOf(api, id);
  expect([state, attachments.length]).toEqual(['resolved', 1]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('what is not the unit’s goes back with the name of the right one', async ({ page, open, api, actAs }) => {
  const id = await dispatchTicket(api, 'Đèn đường hỏng trước trường học');
  await actAs('dau-moi-xa');
  const main = await open('unit');
  const card = main.getByRole('article', { name: id });
  await card.getByRole('button', { name: 'Trả lại…' }).click();
  await expect(card.getByText(/^Còn thiếu/)).toBeVisible();
  await card.getByRole('combobox').first().click();
  await page.getByRole('listbox').getByRole('option', { name: 'Công an huyện Văn Lâm' }).click();
  await card.getByLabel(/^Nội dung/).fill('Thuộc địa bàn do công an quản lý');
  await card.getByRole('button', { name: 'Thực hiện: Trả lại' }).click();
  await expect(card).toHaveCount(0);
  const { events } = await ticketOf(api, id);
  expect(events.find(({ type }) => type === 'TicketReturned')?.event).toMatchObject({ rightUnit: 'cong_an_huyen' });
});

test('somebody was faster and no news came through: the reader is told, and nothing is done twice', async ({
  context,
  open,
  api,
  actAs,
  faults,
}) => {
  await withoutLive(context);
  const id = await dispatchTicket(api, 'Máy tính bộ phận một cửa không lên mạng');
  await actAs('dau-moi-xa');
  const main = await open('unit');
  const card = main.getByRole('article', { name: id });
  await expect(card.getByRole('button', { name: 'Nhận', exact: true })).toBeVisible();
  await commandTicket(api, id, { type: 'accept' }, { by: 'chu-tich-xa' });
  faults.expect(/409 POST/);
  await card.getByRole('button', { name: 'Nhận', exact: true }).click();
  await expect(card.getByText('Có người vừa thay đổi phiếu').first()).toBeVisible();
  const { events } = await ticketOf(api, id);
  expect(events.filter(({ type }) => type === 'TicketAccepted')).toHaveLength(1);
});

test('figures owed, time charged and the share on time are those of the API', async ({
  open,
  api,
  actAs,
  accessible,
}) => {
  await actAs('dau-moi-phong-vhtt');
  const statement = (await (
    await api.get('/api/v1/accounting/statement?period=2024-06&unit=phong_vhtt&format=json')
  ).json()) as {
    account: { n: number; onTime: number };
    time: { totalMinutes: number } & Record<string, number>;
  };
  const owed = (await (await api.get('/api/v1/figures/owed?unit=phong_vhtt')).json()) as {
    items: { by: string; leftMs: number }[];
  };
  const main = await open('unit');
  const { account, time } = statement;
  await expect(main.getByTestId('on-time')).toHaveText(`${account.onTime}/${account.n}`);
  const due = owed.items.filter(({ by, leftMs }) => by !== 'none' || leftMs < 0);
  await expect(main.getByRole('heading', { name: `Số liệu còn nợ ${due.length}` })).toBeVisible();
  const parts = Object.entries(time).filter(([name]) => name.endsWith('Minutes') && name !== 'totalMinutes');
  expect(parts.reduce((sum, [, minutes]) => sum + minutes, 0)).toBeCloseTo(time.totalMinutes, 1);
  await accessible();
});

test('who answers for the whole district chooses a unit', async ({ page, open, actAs }) => {
  await actAs('truong-ca');
  const main = await open('unit');
  await choose(main, 'Đơn vị', 'Xã Lạc Đạo');
  await expect(page).toHaveURL(/unit\/c-lacdao/);
  await expect(main.getByRole('heading', { level: 2, name: 'Xã Lạc Đạo' })).toBeVisible();
});

test('each ticket has its time as one bar and its turns, in one answer for all cards; an own turn is explained by keyboard', async ({
  page,
  open,
  api,
  actAs,
  accessible,
}) => {
  const id = await dispatchTicket(api, 'Wifi nhà văn hóa không vào được');
  await actAs('dau-moi-xa');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const main = await open('unit');
  const card = main.getByRole('article', { name: id });
  await expect(card.getByRole('heading', { name: `Thời gian của ${id}` })).toBeVisible();
  expect(asked.filter((path) => /\/v1\/tickets\//.test(path))).toEqual([]);
  const work = (await (await api.get('/api/v1/work?unit=c-lacdao')).json()) as {
    items: { id: string; turns: unknown[]; time: Readonly<Record<string, number>> }[];
  };
  const item = work.items.find((one) => one.id === id);
  const { tickets: _, totalMinutes = 0, ...parts } = item?.time ?? {};
  expect(Object.values(parts).reduce((sum, one) => sum + one, 0)).toBeCloseTo(totalMinutes, 1);
  await card.getByText(`Từng lượt (${item?.turns.length})`).focus();
  await page.keyboard.press('Enter');
  const explain = card.getByRole('button', { name: /^Giải trình lượt Xã Lạc Đạo/ });
  expect((await explain.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await explain.focus();
  await page.keyboard.press('Enter');
  await card.getByRole('textbox').fill('Chờ nhà mạng cử người');
  await card.getByRole('button', { name: 'Gửi giải trình' }).click();
  await expect(card.getByText(/đã giải trình .*chờ IOC trả lời/)).toBeVisible();
  await accessible();
});
