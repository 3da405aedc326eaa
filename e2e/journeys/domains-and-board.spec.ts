import { choose } from '../harness/choose.ts';
import { expect, test } from '../harness/journey.ts';

test('from the ten domains to one: its figure, its trend against the target, its board', async ({
  page,
  open,
  actAs,
  accessible,
}) => {
  await actAs('truong-ca');
  const main = await open('domains');
  await expect(main.getByText('10 trên 10 dòng')).toBeVisible();
  await main.getByRole('link', { name: /Y tế$/ }).click();
  await expect(page).toHaveURL(/domains\/health/);
  await expect(main.getByRole('img', { name: /^Ổ dịch đang hoạt động của Huyện Văn Lâm, từ/ })).toBeVisible();
  await choose(main, 'Chỉ tiêu', 'Tỷ lệ bao phủ BHYT');
  await expect(page).toHaveURL(/var-indicator=health\.insurance_coverage/);
  await expect(main.getByText('Mục tiêu ≥', { exact: true }).first()).toBeVisible();
  await expect(main.getByRole('grid')).toBeVisible();
  await accessible();
});

test('a domain that there is not says so, and leads back', async ({ page, open }) => {
  const main = await open('domains/khong-co');
  await main.getByRole('link', { name: 'Tất cả lĩnh vực' }).click();
  await expect(page).toHaveURL(/\/domains$/);
});

test('the board takes unit and domain from the address, and shows the state the API has', async ({
  page,
  open,
  api,
}) => {
  const { items } = (await (await api.get('/api/v1/states?domain=health&unit=c-chidao&limit=100')).json()) as {
    items: { indicator: string; state: string }[];
  };
  expect(items.length).toBeGreaterThan(3);
  const main = await open('board?var-domain=health');
  const board = main.getByRole('grid');
  await expect(board).toBeVisible();
  const line = board.getByRole('rowheader', { name: 'Xã Chỉ Đạo' });
  await expect(line).toBeVisible();
  const bad = items.find(({ state }) => state === 'critical');
  if (bad !== undefined)
    await expect(board.getByRole('gridcell', { name: /^Xã Chỉ Đạo, .*Nghiêm trọng/ }).first()).toBeVisible();
  await main.getByRole('radio', { name: 'Theo lĩnh vực' }).check({ force: true });
  await expect(page).toHaveURL(/by=domains/);
  await expect(board).toBeVisible();
});
