import { choose } from '../harness/choose.ts';
import { expect, test } from '../harness/journey.ts';

test('every source of the register is there with its state, and one opens with its runs', async ({
  page,
  open,
  api,
}) => {
  const { items } = (await (await api.get('/api/v1/sources?limit=500')).json()) as { items: { name: string }[] };
  const main = await open('sources');
  await expect(main.getByText(`${items.length} trên ${items.length} dòng`)).toBeVisible();
  await main.getByRole('link', { name: 'Cảnh báo SOC (Suricata)' }).click();
  await expect(page).toHaveURL(/sources\/[\w-]+/);
  await expect(main.getByRole('complementary').getByRole('heading', { name: 'Các lần thu thập' })).toBeVisible();
});

test('filtering leaves what matches, and says so when nothing does', async ({ open }) => {
  const main = await open('sources');
  await main.getByPlaceholder('Lọc theo chữ bất kỳ').fill('Suricata');
  await expect(main.getByText(/^1 trên \d+ dòng$/)).toBeVisible();
  await main.getByPlaceholder('Lọc theo chữ bất kỳ').fill('không có gì như vậy');
  await expect(main.getByText('Không có dòng nào khớp với điều kiện lọc.')).toBeVisible();
});

test('the matrix says the same as the API: figures there of those due', async ({ open, api }) => {
  const { items } = (await (await api.get('/api/v1/completeness')).json()) as {
    items: { unit: string; source: string; present: number; expected: number }[];
  };
  const main = await open('sources?tab=completeness');
  const due = items.filter(({ expected }) => expected > 0);
  await expect(main.getByRole('table')).toBeVisible();
  const shown = await main.getByRole('cell', { name: /^(Cảnh báo |Nghiêm trọng )?\d+\/\d+$/ }).allInnerTexts();
  expect(shown.map((text) => text.trim()).toSorted()).toEqual(
    due.map(({ present, expected }) => `${present}/${expected}`).toSorted(),
  );
});

test('a figure is entered by one person and approved by another, never by the same', async ({
  open,
  actAs,
  api,
  faults,
}) => {
  const document = `12/BC-VP, ${Date.now()}`;
  await actAs('truong-ca');
  let main = await open('sources?tab=entries');
  await main.getByRole('button', { name: 'Nhập số liệu…' }).click();
  await choose(main, 'Nguồn', 'Tổ công nghệ số cộng đồng');
  await choose(main, 'Chỉ số', 'Tiêu chí thiếu minh chứng');
  await choose(main, 'Đơn vị', 'Xã Lạc Đạo');
  await main.getByLabel(/^Kỳ/).fill('không phải kỳ');
  await main.getByLabel(/^Giá trị/).fill('3');
  await main.getByLabel('Văn bản làm căn cứ (số, ngày)').fill(document);
  faults.expect(/4\d\d POST .*\/entries/);
  await main.getByRole('button', { name: 'Gửi để người khác duyệt' }).click();
  await expect(main.getByRole('alert').first()).toBeVisible();
  await main.getByLabel(/^Kỳ/).fill('2024-Q1');
  await main.getByRole('button', { name: 'Gửi để người khác duyệt' }).click();
  await expect(main.getByText('Đã ghi, chờ người khác duyệt.')).toBeVisible();
  const line = () => main.getByRole('row').filter({ hasText: document });
  faults.expect(/403 POST .*\/approve/);
  await line().getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(line()).toContainText('Không được tự duyệt');
  await actAs('chanh-van-phong');
  main = await open('sources?tab=entries');
  await line().getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(line()).toContainText('đã duyệt');
  const asked = 'indicator=digital_transformation.criteria_missing_evidence&unit=c-lacdao&period=2024-Q1';
  const history = await (await api.get(`/api/v1/observations/history?${asked}`)).json();
  const values = (history as { items: { value: number; quality: string }[] }).items;
  expect(values).toContainEqual(expect.objectContaining({ value: 3, quality: 'entered' }));
});
