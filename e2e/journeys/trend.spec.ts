import type { APIRequestContext } from '@playwright/test';
import { choose } from '../harness/choose.ts';
import { expect, test } from '../harness/journey.ts';

const INDICATOR = 'public_services.received';
const UNITS = ['c-lacdao', 'c-chidao'] as const;
/** The range of time that a page shows until another is chosen: ninety days. */
const UNLESS_CHOSEN = ['2024-03-07T10:00+07:00', '2024-06-05T10:00+07:00'] as const;

interface Frame {
  readonly data: { readonly values: readonly (readonly (number | null)[])[] };
}

/** `04/06/2024` and the figure as the office writes it, newest first: what the API has of a unit in a range. */
async function figuresOf(api: APIRequestContext, unit: string, from: string, to: string) {
  const query = { refId: 'A', kind: 'series', indicators: [INDICATOR], unit, from, to };
  const answer = await api.post('/api/v1/query', { data: { queries: [query] } });
  expect(answer.status(), await answer.text()).toBe(200);
  const { results } = (await answer.json()) as { results: { A: { frames: readonly Frame[] } } };
  const [times = [], values = []] = results.A.frames[0]?.data.values ?? [];
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
  return times.map((at, index) => ({ day: day.format((at ?? 0) - 1), value: values[index] ?? null })).toReversed();
}

test('another range of time shows other points, and they are those of the API', async ({ page, open, actAs, api }) => {
  await actAs('truong-ca');
  const main = await open(`domains/public_services?var-indicator=${INDICATOR}&var-units=c-lacdao`);
  const rows = main.getByRole('region', { name: 'Bảng số' }).getByRole('row');
  await main.getByText('Bảng số').click();
  const shown = async () =>
    (await rows.allInnerTexts()).slice(1).map((line) => line.split(/\s+/).slice(0, 2).join(' '));
  const expected = async (from: string, to: string) =>
    (await figuresOf(api, 'c-lacdao', from, to)).map(({ day, value }) =>
      value === null ? `${day} –` : `${day} ${value.toLocaleString('vi-VN')}`,
    );
  const wide = await expected(...UNLESS_CHOSEN);
  await expect.poll(shown).toEqual(wide);
  await main.getByLabel('Từ ngày').fill('20/05/2024');
  await main.getByLabel('Từ ngày').press('Enter');
  await main.getByLabel('Đến ngày').fill('31/05/2024');
  await main.getByLabel('Đến ngày').press('Enter');
  await expect(page).toHaveURL(/from=2024-05-19T17:00:00/);
  const narrow = await expected('2024-05-20T00:00+07:00', '2024-06-01T00:00+07:00');
  expect(narrow.length).toBeGreaterThan(5);
  expect(narrow.length).toBeLessThan(wide.length);
  await expect.poll(shown).toEqual(narrow);
  await page.reload();
  await main.getByText('Bảng số').click();
  await expect.poll(shown).toEqual(narrow);
});

test('units stand side by side, each with its own dashes, and are read by the arrow keys', async ({
  page,
  open,
  actAs,
  api,
  accessible,
}) => {
  await actAs('truong-ca');
  const main = await open(`domains/public_services?var-indicator=${INDICATOR}&var-units=c-lacdao`);
  await choose(main, 'Thêm đơn vị…', 'Xã Chỉ Đạo');
  await expect(page).toHaveURL(/var-units=c-lacdao&var-units=c-chidao/);
  const chart = main.getByRole('img', { name: /của Xã Lạc Đạo, Xã Chỉ Đạo, từ/ });
  await expect(chart.locator('[data-unit]')).toHaveCount(2);
  const dashes = await chart
    .locator('[data-unit] > path:first-child')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('stroke-dasharray')));
  expect(new Set(dashes).size).toBe(2);
  const newest = await Promise.all(UNITS.map(async (unit) => (await figuresOf(api, unit, ...UNLESS_CHOSEN))[0]));
  const reading = main.getByTestId('trend-reading');
  await expect(reading).toContainText(newest[0]?.day ?? '?');
  for (const one of newest) await expect(reading).toContainText(String(one?.value));
  await chart.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(reading).not.toContainText(newest[0]?.day ?? '?');
  await accessible();
});

test('a range before all figures is empty and says so, not a line at zero', async ({ open, actAs }) => {
  await actAs('truong-ca');
  const range = 'from=2001-01-01T00:00:00.000Z&to=2001-02-01T00:00:00.000Z';
  const main = await open(`domains/public_services?var-indicator=${INDICATOR}&var-units=c-lacdao&${range}`);
  await expect(main.getByText('Không có số liệu trong khoảng 01/01/2001 – 01/02/2001.')).toBeVisible();
});
