import type { Browser, Locator, Page } from '@playwright/test';
import { become } from '../harness/become.ts';
import { expect, test } from '../harness/journey.ts';
import { openPage } from '../harness/open-page.ts';
import type { PeopleOfGrafana } from '../harness/people-of-grafana.ts';
import { isConsole } from '../harness/site.ts';
import { commandTicket, openTicket, recorded, ticketOf } from '../harness/tickets.ts';
import { watchFaults } from '../harness/watch-faults.ts';
import { withoutLive } from '../harness/without-live.ts';

/** What happened while the page looked, as the shell tells it. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener('vnioc:live', (event) => {
      const { detail } = event as CustomEvent<{ event: string; data: string }>;
      heard.push(`${detail.event} ${detail.data}`);
    });
  });
const heardBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard);

test('a new ticket reaches every tab over one connection, and goes on when the listening tab is closed', async ({
  page,
  context,
  open,
  api,
}) => {
  test.skip(!isConsole(), 'the one event stream of a browser is the console’s own');
  let connections = 0;
  context.on('request', (request) => (connections += Number(request.url().includes('/v1/stream'))));
  await open('tickets');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('heading', { level: 1 }).first().waitFor();
  await Promise.all([listen(page), listen(other)]);
  const reported = (text: string) => openTicket(api, text, { by: 'truong-ca', domain: 'health' });
  const hears = (tab: Page, id: string): Promise<void> =>
    expect.poll(() => heardBy(tab)).toContainEqual(expect.stringContaining(`"id":"${id}"`));
  const fallen = await reported('Cây đổ trước trạm y tế');
  await hears(page, fallen);
  await hears(other, fallen);
  expect(connections).toBe(1);
  await page.close();
  await expect.poll(() => connections).toBe(2);
  await hears(other, await reported('Đường ngập ở cổng trạm y tế'));
});

/** What news may take: told, asked for, drawn, on a machine that does other things as well. */
const SOON = 5000;
const isLive = (main: Locator) => expect(main.getByText('Trực tiếp', { exact: true })).toBeVisible();

/** The browser of another person at another desk. */
async function otherBrowser(browser: Browser, person: string, people: PeopleOfGrafana | null) {
  const context = await browser.newContext();
  const faults = watchFaults(context);
  await become(context, person, { people });
  const page = await context.newPage();
  return { context, faults, open: (path: string) => openPage(page, path) };
}

test('a new ticket stands behind its button at once; the desk asks for no more than that, and nothing moves', async ({
  page,
  open,
  actAs,
  api,
}) => {
  await actAs('truc-ban');
  const main = await open('duty');
  await isLive(main);
  const rows = main.getByRole('option');
  const first = await rows.first().getAttribute('id');
  const asked: { readonly address: string; readonly bytes: Promise<number> }[] = [];
  page.on('response', (response) => {
    if (/\/v1\/desk(\?|$)/.test(response.url()))
      asked.push({ address: response.url(), bytes: response.body().then((body) => body.length) });
  });
  const id = await openTicket(api, 'Phiếu mới trong lúc trực', { severity: 'critical' });
  const fresh = main.getByRole('button', { name: '1 phiếu mới ↑' });
  await expect(fresh).toBeVisible({ timeout: SOON });
  expect(await rows.first().getAttribute('id')).toBe(first);
  await expect(main.locator(`#desk-${id}`)).toHaveCount(0);
  expect(asked.length).toBeGreaterThan(0);
  for (const { address, bytes } of asked) {
    expect(address).toContain('since=');
    expect(await bytes).toBeLessThan(20_000);
  }
  await fresh.click();
  await expect(main.locator(`#desk-${id}`)).toBeVisible();
});

test('two at one ticket: what one does the other sees, and whoever was writing is told before he sends', async ({
  browser,
  people,
  open,
  actAs,
  api,
}) => {
  const id = await openTicket(api, 'Trạm biến áp xì khói', { by: 'truc-ban' });
  const lead = await otherBrowser(browser, 'truong-ca', people);
  const theirs = await lead.open(`tickets/${id}`);
  await isLive(theirs);
  await theirs.getByRole('button', { name: 'Xác minh', exact: true }).click();
  await theirs.getByLabel('Nội dung').fill('Tôi cũng đã gọi điện lực');
  await actAs('truc-ban');
  const mine = await open(`tickets/${id}`);
  await mine.getByRole('button', { name: 'Xác minh', exact: true }).click();
  await mine.getByLabel('Nội dung').fill('Điện lực xác nhận');
  await mine.getByRole('button', { name: 'Thực hiện: Xác minh' }).click();
  await expect(recorded(mine)).toContainText('Đã ghi vào sổ');
  const alert = theirs.getByRole('alert');
  await expect(alert).toContainText('Trong lúc ông/bà đang xem, phiếu đã thay đổi', { timeout: SOON });
  await expect(theirs.getByText('Điện lực xác nhận').first()).toBeVisible();
  await expect(theirs.getByLabel('Nội dung')).toHaveValue('Tôi cũng đã gọi điện lực');
  lead.faults.expect(/4\d\d POST .*\/commands/);
  await theirs.getByRole('button', { name: 'Thực hiện: Xác minh' }).click();
  await expect(alert).toContainText('Đã xác minh');
  const verified = (await ticketOf(api, id)).events.filter(({ type }) => type === 'TicketVerified');
  expect(verified).toHaveLength(1);
  await alert.getByRole('button', { name: 'Xem phiếu mới nhất' }).click();
  await expect(theirs.getByRole('button', { name: 'Chuyển xử lý', exact: true })).toBeVisible();
  await commandTicket(api, id, { type: 'dispatch' }, { by: 'truc-ban' });
  await expect(theirs.getByRole('button', { name: 'Đôn đốc', exact: true })).toBeVisible({ timeout: SOON });
  expect(lead.faults.seen).toEqual([]);
  await lead.context.close();
});

test('where no news come through the page says how old it is, and asks again by itself', async ({
  context,
  open,
  api,
}) => {
  await withoutLive(context);
  const main = await open('duty');
  await expect(main.getByText(/^Không trực tiếp, /)).toBeVisible();
  await openTicket(api, 'Phiếu đến khi mất tin trực tiếp');
  await expect(main.getByRole('button', { name: '1 phiếu mới ↑' })).toBeVisible({ timeout: 25_000 });
});
