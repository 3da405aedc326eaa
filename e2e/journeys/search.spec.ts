import type { Page } from '@playwright/test';
import type { SearchAnswer } from '@vnioc/contract/search.ts';
import { expect, test } from '../harness/journey.ts';
import { APP, isConsole } from '../harness/site.ts';

const NAME = 'Tìm phiếu, đơn vị, chỉ tiêu';
const field = (page: Page) => page.getByRole('combobox', { name: NAME });
const options = (page: Page) => page.getByRole('listbox', { name: NAME }).getByRole('option');
const chosen = (page: Page) => options(page).and(page.getByRole('option', { selected: true }));
const nothingFound = (page: Page) =>
  page
    .getByRole('search')
    .getByText(/^Không thấy gì khớp/)
    .last();
/** In a Grafana that key leads to Grafana's own search. */
const CONTROL_K = isConsole() ? 'Control+K' : '/';
/** The field by the key that leads to it, once the page is there. */
const enter = async (page: Page, key: string) => {
  await expect(field(page)).toBeVisible();
  await page.keyboard.press(key);
  await expect(field(page)).toBeFocused();
};
/** Types as people do, and waits for the answer. */
const look = async (page: Page, text: string) => {
  await page.keyboard.type(text);
  await expect(options(page).first()).toBeVisible();
};

test('an operator finds a ticket by its number, with the keyboard alone', async ({ page, open, actAs, api }) => {
  const { items } = (await (await api.get('/api/v1/tickets?limit=5')).json()) as { items: { number: string }[] };
  const number = items.at(-1)?.number ?? '';
  await actAs('truc-ban');
  await open('duty');
  await enter(page, CONTROL_K);
  await look(page, String(Number(number.split('-').at(-1))));
  await expect(chosen(page)).toContainText(number);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${APP}/tickets/${number}$`));
  await expect(page.getByRole('main').last().getByText(number).first()).toBeVisible();
});

test('an operator finds tickets and units by words without accents; arrows choose, Escape leaves', async ({
  page,
  open,
  actAs,
  accessible,
}) => {
  await actAs('truc-ban');
  await open('tickets');
  await enter(page, '/');
  await look(page, 'xa lac dao');
  await expect(page.getByRole('group', { name: 'Đơn vị' }).getByRole('option').first()).toHaveText('Xã Lạc Đạo');
  for (const ticket of await page
    .getByRole('group', { name: /^Phiếu/ })
    .getByRole('option')
    .all())
    await expect(ticket).toContainText('Xã Lạc Đạo');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ kết quả$/);
  await accessible();
  const first = await chosen(page).textContent();
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page).textContent()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  await look(page, 'c-lacdao');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${APP}/unit/c-lacdao`);
});

test('an indicator leads to its trend, a page to itself, and what nobody has is said', async ({
  page,
  open,
  actAs,
}) => {
  await actAs('truc-ban');
  await open('duty');
  await enter(page, '/');
  await look(page, 'sot xuat huyet');
  const indicator = page
    .getByRole('group', { name: /^Chỉ tiêu/ })
    .getByRole('option')
    .first();
  await indicator.click();
  await expect(page).toHaveURL(/\/domains\/health\?indicator=/);
  await enter(page, '/');
  await page.keyboard.type('khong co gi nhu the');
  await expect(nothingFound(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await look(page, 'nguon du lieu');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${APP}/sources`);
});

test('a unit’s contact does not find what is another unit’s, nor does a page’s address keep what was typed', async ({
  page,
  open,
  actAs,
  api,
}) => {
  const { items } = (await (await api.get('/api/v1/tickets?unit=c-chidao&limit=1')).json()) as {
    items: { number: string }[];
  };
  const other = items[0]?.number ?? 'c-chidao';
  await actAs('dau-moi-xa');
  await open('unit');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await enter(page, '/');
  for (const typed of [other, 'thi tran nhu quynh']) {
    const [answer] = await Promise.all([
      page.waitForResponse(
        (one) => one.url().endsWith('/search') && one.request().postData()?.includes(typed) === true,
      ),
      page.keyboard.type(typed),
    ]);
    const found = (await answer.json()) as SearchAnswer;
    expect([found.tickets, found.units, found.more]).toEqual([[], [], []]);
    await expect(nothingFound(page)).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await look(page, 'xa lac dao');
  expect(asked.filter((url) => /lac|quynh|chi.?dao/i.test(url.replace(/unit=c-lacdao/g, '')))).toEqual([]);
});

test('on a phone a button opens it over the whole width, with targets for a finger', async ({
  page,
  open,
  actAs,
  accessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await actAs('dau-moi-xa');
  await open('unit');
  const button = page.getByRole('search').getByRole('button', { name: 'Tìm', exact: true });
  await expect(field(page)).toBeHidden();
  await button.click();
  await expect(field(page)).toBeFocused();
  await look(page, 'xa lac dao');
  await accessible();
  for (const target of [field(page), options(page).first(), page.getByRole('button', { name: 'Đóng' })])
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect((await options(page).first().boundingBox())?.width).toBeGreaterThan(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Đóng' }).click();
  await expect(field(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('there is none on the wall', async ({ page, open }) => {
  await open('duty?kiosk');
  await expect(page.getByRole('combobox', { name: NAME })).toHaveCount(0);
});

test('the navigation says what waits, in words too', async ({ page, open, actAs, api }) => {
  test.skip(!isConsole(), 'needs the console of a demonstration');
  const { desk } = (await (await api.get('/api/v1/work-counts', { headers: { 'x-act-as': 'truc-ban' } })).json()) as {
    desk: { tickets: number; overdue: number; unverified: number };
  };
  await actAs('truc-ban');
  await open('duty');
  const link = page.getByRole('navigation').first().getByRole('link', { name: 'Bàn trực', exact: true });
  if (desk.tickets === 0) return expect(link).toHaveText('Bàn trực');
  await expect(link).toHaveText(`Bàn trực${desk.tickets}`);
  await expect(link).toHaveAccessibleDescription(
    `${desk.tickets} phiếu cần làm: ${desk.overdue} quá hạn, ${desk.unverified} chưa xác minh`,
  );
});
