import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { commandTicket, openTicket, recorded, ticketOf } from '../harness/tickets.ts';

/** Presses the primary button, fills its form and sends it; done is what the ledger recorded. */
const doPrimary = async (main: Locator, label: string, fill: Readonly<Record<string, string>> = {}): Promise<void> => {
  await main.getByRole('button', { name: label, exact: true }).click();
  for (const [field, text] of Object.entries(fill)) await main.getByLabel(field).fill(text);
  await main.getByRole('button', { name: `Thực hiện: ${label}` }).click();
  await expect(recorded(main)).toContainText('Đã ghi vào sổ');
};

const choose = async (main: Locator, page: Page, label: string, option: string): Promise<void> => {
  await main.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
};

test('a ticket goes through its whole life by clicking, and the ledger has it all', async ({
  page,
  open,
  actAs,
  api,
}) => {
  const id = await openTicket(api, 'Cổng dịch vụ công không nộp được hồ sơ');
  await actAs('truc-ban');
  let main = await open(`duty?ticket=${id}`);
  await doPrimary(main, 'Xác minh', { 'Nội dung': 'Đã gọi lại, đúng như báo' });
  await doPrimary(main, 'Chuyển xử lý');
  expect((await ticketOf(api, id)).state).toBe('dispatched');
  await expect(main.locator('[data-refused="close"]')).toContainText('Đơn vị chưa báo đã xong');
  await doPrimary(main, 'Đôn đốc', { 'Nội dung đôn đốc': 'Nhận phiếu trước 11 giờ' });
  await actAs('dau-moi-xa');
  main = await open(`tickets/${id}`);
  await doPrimary(main, 'Nhận xử lý');
  await doPrimary(main, 'Bắt đầu xử lý');
  await doPrimary(main, 'Báo đã xong', { 'Kết quả xử lý': 'Đã khởi động lại đường truyền' });
  await actAs('truc-ban');
  main = await open(`tickets/${id}`);
  await doPrimary(main, 'Duyệt kết quả', { 'Nội dung': 'Đã kiểm tra với người báo' });
  await expect(main.getByText('Phiếu đã kết thúc')).toBeVisible();
  const { state, events } = await ticketOf(api, id);
  expect(state).toBe('closed');
  const expected = ['TicketVerified', 'TicketDispatched', 'UnitNudged', 'TicketAccepted', 'WorkStarted'];
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining([...expected, 'TicketResolved', 'TicketClosed']),
  );
  await expect(page.getByText('Đã khởi động lại đường truyền').first()).toBeVisible();
});

test('a command that the rules refuse leaves the ledger alone, and says why', async ({
  page,
  open,
  actAs,
  api,
  faults,
}) => {
  const id = await openTicket(api, 'Đèn đường không sáng');
  await actAs('truc-ban');
  const main = await open(`tickets/${id}`);
  await expect(main.locator('[data-refused="dispatch"]')).toContainText('chưa được');
  await main.getByRole('button', { name: 'Từ chối…' }).click();
  await choose(main, page, 'Lý do từ chối', 'báo động giả');
  await main.getByLabel(/^Nội dung/).fill('Không có sự việc');
  faults.expect(/422 POST .*\/commands/);
  await main.getByRole('button', { name: 'Thực hiện: Từ chối' }).click();
  await expect(main.getByRole('alert')).toContainText('Báo động giả phải có người chịu trách nhiệm');
  expect((await ticketOf(api, id)).state).toBe('received');
});

test('who was too late is told what happened since, and decides again', async ({ open, actAs, api, faults }) => {
  const id = await openTicket(api, 'Mất điện cục bộ');
  await actAs('truc-ban');
  const main = await open(`tickets/${id}`);
  await main.getByRole('button', { name: 'Xác minh', exact: true }).click();
  await main.getByLabel('Nội dung').fill('Tôi cũng đã gọi');
  await commandTicket(api, id, { type: 'startVerification' });
  faults.expect(/409 POST .*\/commands/);
  await main.getByRole('button', { name: 'Thực hiện: Xác minh' }).click();
  const alert = main.getByRole('alert');
  await expect(alert).toContainText('Bắt đầu xác minh');
  await expect(main.getByLabel('Nội dung')).toHaveValue('Tôi cũng đã gọi');
  await alert.getByRole('button', { name: 'Vẫn thực hiện' }).click();
  await expect(recorded(main)).toContainText('Đã xác minh');
  expect((await ticketOf(api, id)).events.map(({ type }) => type)).toContain('TicketVerified');
});

test('new tickets wait until they are asked for, and the counts have them at once', async ({ open, api }) => {
  const main = await open('duty');
  const unverified = main.locator('[data-cell="unverified"] dd').first();
  const before = Number(await unverified.innerText());
  const rows = main.getByRole('option');
  const first = await rows.first().innerText();
  await openTicket(api, 'Phiếu đến giữa ca');
  await expect(main.getByRole('button', { name: '1 phiếu mới ↑' })).toBeVisible();
  expect(Number(await unverified.innerText())).toBe(before + 1);
  expect((await rows.first().innerText()).split('\n')[0]).toBe(first.split('\n')[0]);
  const shown = await rows.count();
  await main.getByRole('button', { name: '1 phiếu mới ↑' }).click();
  await expect(rows).toHaveCount(shown + 1);
});

test('the queue is worked by keyboard: arrows choose, Enter opens', async ({ page, open, accessible }) => {
  const main = await open('duty');
  const list = main.getByRole('listbox', { name: 'Phiếu đang mở, theo thứ tự việc cần làm' });
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const chosen = main.getByRole('option', { selected: true });
  await expect(chosen).toHaveCount(1);
  const id = (await chosen.getAttribute('id'))?.replace('desk-', '') ?? '';
  await accessible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`tickets/${id}$`));
});

test('the page of a ticket is accessible, and its turns add up to its age', async ({ open, api, accessible }) => {
  const { items } = (await (await api.get('/api/v1/tickets?limit=1&open=true')).json()) as { items: { id: string }[] };
  const main = await open(`tickets/${items[0]?.id}`);
  await expect(main.getByText(/đúng bằng từ tiếp nhận đến/)).toBeVisible();
  await accessible();
});

test('the list of tickets keeps its filters in the address', async ({ page, open, accessible }) => {
  const main = await open('tickets?open=true');
  await main.getByLabel('Chỉ phiếu quá hạn').check({ force: true });
  await expect(page).toHaveURL(/open=true.*overdue=true/);
  await accessible();
  await main.getByRole('button', { name: /^Số phiếu/ }).click();
  await expect(page).toHaveURL(/sort=number/);
});

test('a person opens a ticket from a figure, prefilled', async ({ page, open, actAs, api }) => {
  await actAs('truc-ban');
  const main = await open('tickets/new?unit=c-lacdao&kind=phone_report&indicator=public_services.on_time_rate');
  await expect(main.getByRole('combobox', { name: 'Nơi xảy ra (đơn vị, địa bàn)' })).toHaveValue('Xã Lạc Đạo');
  await main.getByLabel('Nội dung').fill('Người dân báo chậm trả hồ sơ');
  await main.getByRole('button', { name: 'Lập phiếu', exact: true }).click();
  await expect(page).toHaveURL(/tickets\/PH-/);
  const id = page.url().split('/').at(-1) ?? '';
  expect((await ticketOf(api, id)).state).toBe('received');
});
