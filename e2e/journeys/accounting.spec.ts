import { expect, test } from '../harness/journey.ts';

const PERIOD = '2024-06';

interface Row {
  readonly key: string;
  readonly name: { readonly vi: string };
  readonly n: number;
  readonly onTime: number;
  readonly onTimeRatio: number | null;
  readonly few: boolean;
}

const rowsOf = async (api: { get(path: string): Promise<{ json(): Promise<unknown> }> }): Promise<readonly Row[]> => {
  const answer = await api.get(`/api/v1/accounting?period=${PERIOD}&groupBy=unit`);
  return ((await answer.json()) as { rows: readonly Row[] }).rows;
};

const busiest = (rows: readonly Row[]): Row => {
  const [most] = rows.toSorted((one, other) => other.n - one.n);
  if (most === undefined) throw new Error(`no unit had a turn in ${PERIOD}`);
  return most;
};

test('the account of a period shows what the API counts, and says n < 5 where it cannot judge', async ({
  page,
  open,
  api,
}) => {
  const rows = await rowsOf(api);
  const main = await open(`accounting?period=${PERIOD}`);
  expect(rows.length).toBeGreaterThan(0);
  for (const { name, n, onTimeRatio, few } of rows) {
    const line = main.getByRole('row').filter({ has: page.getByTitle(name.vi, { exact: true }) });
    await expect(line.getByRole('cell').first()).toHaveText(String(n));
    if (onTimeRatio === null) await expect(line).toContainText('không có lượt');
    else if (few) await expect(line).toContainText('n < 5');
    else await expect(line).not.toContainText('n < 5');
  }
});

test('one unit opens down to its turns, which lead to their tickets; Escape closes it', async ({ page, open, api }) => {
  const most = busiest(await rowsOf(api));
  const main = await open(`accounting?period=${PERIOD}`);
  await main.getByTitle(most.name.vi, { exact: true }).getByRole('button').click();
  await expect(page).toHaveURL(new RegExp(`accounting/${most.key}\\?`));
  const panel = main.getByRole('complementary');
  await expect(panel.getByText(`${most.onTime}/${most.n}`, { exact: true })).toBeVisible();
  await expect(panel.getByText('Kỳ đang chạy: số liệu tạm tính.')).toBeVisible();
  await expect(panel.getByRole('link', { name: /^PH-2024-/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await main.getByTitle(most.name.vi, { exact: true }).getByRole('button').click();
  await panel
    .getByRole('link', { name: /^PH-2024-/ })
    .first()
    .click();
  await expect(page).toHaveURL(/tickets\/PH-2024-/);
});

test('a period without turns says so, and the running one is one press away', async ({ page, open }) => {
  const main = await open('accounting?period=2024-05');
  await expect(main.getByText('Kỳ này chưa có lượt nào')).toBeVisible();
  await main.getByRole('button', { name: 'Xem kỳ đang chạy tháng 6/2024' }).click();
  await expect(page).toHaveURL(new RegExp(`period=${PERIOD}`));
  await expect(main.getByRole('rowheader', { name: /Cộng \d+ dòng/ })).toBeVisible();
});

test('without a period in the address, the running one is there when the last had no turns', async ({ open }) => {
  const main = await open('accounting');
  await expect(main.getByText('Tạm tính, kỳ đang chạy.')).toBeVisible();
  await expect(main.getByRole('rowheader', { name: /Cộng \d+ dòng/ })).toBeVisible();
});

test('the statement comes as a spreadsheet, the table as CSV', async ({ page, open }) => {
  const main = await open(`accounting?period=${PERIOD}`);
  const csv = page.waitForEvent('download');
  await main.getByRole('button', { name: 'Tải CSV' }).click();
  expect((await csv).suggestedFilename()).toBe(`${PERIOD}-unit.csv`);
  await main.getByRole('button', { name: 'Văn phòng HĐND và UBND', exact: true }).click();
  const sheet = page.waitForEvent('download');
  await main.getByRole('link', { name: 'Bảng kê XLSX' }).click();
  expect((await sheet).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('a commune sees its own account and nobody else’s', async ({ page, open, actAs }) => {
  await actAs('dau-moi-xa');
  const main = await open(`accounting?period=${PERIOD}`);
  await expect(main.getByText('Trung tâm IOC: tiếp nhận, xác minh')).toHaveCount(0);
  await expect(main.getByText('Phòng Văn hóa và Thông tin huyện Văn Lâm')).toHaveCount(0);
  const forbidden = await page.request.get(
    `/api/plugin-proxy/vnioc-operations-app/v1/accounting/statement?period=${PERIOD}&unit=phong_vhtt`,
  );
  expect(forbidden.status()).toBe(404);
});
