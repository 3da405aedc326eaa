import { expect, test } from '../harness/journey.ts';

test('SOC counts the events that the API has, and choosing a device narrows the list', async ({ open, api }) => {
  const from = Date.parse('2024-06-04T10:00+07:00');
  const { items } = (await (await api.get(`/api/v1/events?domain=infosec&from=${from}&limit=1000`)).json()) as {
    items: { asset: string | null }[];
  };
  const main = await open('soc');
  await expect(
    main.getByText(new RegExp(`^${items.length} sự kiện, từ 04/06/2024 10:00 đến 10:00 hôm nay`)),
  ).toBeVisible();
  const device = items.find(({ asset }) => asset !== null)?.asset ?? '';
  const count = items.filter(({ asset }) => asset === device).length;
  const choice = main.getByRole('button', { name: new RegExp(`${device}\\s*${count}$`) });
  if (await choice.count()) {
    await choice.click();
    await expect(main.getByText(`${count} trên ${count} dòng`)).toBeVisible();
  }
});

test('a shift is begun, written into, and shows what is unread; its book stays after a reload', async ({
  open,
  actAs,
}) => {
  const note = `Gọi đầu mối xã Lạc Đạo, ${Date.now()}`;
  await actAs('truong-ca');
  const main = await open('admin/shifts');
  await main.getByLabel('Dự kiến giao ca').fill('2024-06-05T14:00');
  await main.getByRole('button', { name: /Bắt đầu ca|Nhận ca/ }).click();
  await expect(main.getByText(/^Trưởng ca .*dự kiến giao ca 14:00 hôm nay/).first()).toBeVisible();
  await main.getByLabel('Nội dung').fill(note);
  await main.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(main.getByText(note)).toBeVisible();
  const again = await open('admin/shifts');
  await expect(again.getByText(note).first()).toBeVisible();
});

test('nobody but an administrator finds the keys, by the tabs or by their address', async ({ page, open, actAs }) => {
  await actAs('dau-moi-xa');
  const main = await open('admin/keys');
  await expect(main.getByRole('tab', { name: 'Khóa truy cập' })).toHaveCount(0);
  expect((await page.request.get('/api/plugin-proxy/vnioc-operations-app/v1/keys')).status()).toBe(403);
});

test('the audit log is whole, and says so', async ({ open }) => {
  const main = await open('admin/audit');
  await main.getByRole('button', { name: 'Kiểm tra toàn bộ chuỗi' }).click();
  await expect(main.getByText(/^Nhật ký nguyên vẹn: \d+ dòng\.$/)).toBeVisible();
});

test('days that nobody has announced are flagged in the calendar', async ({ open, api }) => {
  const { days } = (await (await api.get('/api/v1/calendar')).json()) as {
    days: { status: string; active: boolean }[];
  };
  const predicted = days.filter(({ status, active }) => active && status === 'predicted').length;
  const main = await open('admin/calendar');
  await expect(main.getByText('thứ Bảy, Chủ nhật')).toBeVisible();
  const note = main.getByText(`${predicted} ngày mới là dự kiến`);
  await expect(note).toHaveCount(predicted === 0 ? 0 : 1);
});
