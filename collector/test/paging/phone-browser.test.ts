import { chromium, type Browser, type Page } from 'playwright-core';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { findBinary } from '../servers/binary.ts';
import { describeWith } from '../servers/describe-with.ts';
import { ACCEPTED, at, DISPATCHED, received, ticketOf } from './example-ticket.ts';
import { phoneWorld, type PhoneWorld } from './phone-world.ts';

const CHROMIUM = findBinary('chromium');
const LONG =
  'Trả kết quả các hồ sơ đất đai còn lại, hoặc ấn định ngày trả cho từng hồ sơ – Phòng Tài nguyên và Môi trường';

describeWith(CHROMIUM !== undefined, 'chromium')(
  'the phone page in a browser 360 pixels wide, without JavaScript',
  () => {
    let browser: Browser;
    let page: Page;
    let world: PhoneWorld;
    beforeAll(async () => {
      const catalog = await shippedCatalog('van-lam');
      const ticket = ticketOf(received({ title: { vi: LONG, en: LONG } }), DISPATCHED);
      world = await phoneWorld(catalog, ticket, at('2024-05-21 09:00'));
      browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
      page = await browser.newPage({
        viewport: { width: 360, height: 740 },
        colorScheme: 'dark',
        javaScriptEnabled: false,
      });
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      world.stop();
    });

    /** In the words of the browser, whose types are not those of Node. */
    const numberOf = (script: string): Promise<number> => page.evaluate<number>(script);
    const widestRight = (): Promise<number> =>
      numberOf(`Math.max(...[...document.querySelectorAll('*')].map((it) => it.getBoundingClientRect().right))`);
    const low = (): Promise<number> =>
      numberOf(
        `Math.min(...[...document.querySelectorAll('button, summary')].map((it) => it.getBoundingClientRect().height || 99))`,
      );

    test('nothing is cut at the right, and every button is high enough for a thumb', async () => {
      await page.goto(`${world.url}/p/${world.token}`);
      await page.getByText('Trả lại…').click();
      expect(await widestRight()).toBeLessThanOrEqual(360);
      expect(await low()).toBeGreaterThanOrEqual(44);
    }, 30_000);

    test('a unit accepts, reports and is done by presses alone', async () => {
      await page.goto(`${world.url}/p/${world.token}`);
      await page.getByRole('button', { name: 'Nhận' }).click();
      expect(await page.getByRole('status').innerText()).toContain('đã nhận phiếu');
      world.ticket = ticketOf(received({ title: { vi: LONG, en: LONG } }), DISPATCHED, ACCEPTED);
      await page.reload();
      await page.getByText('Báo tiến độ…').click();
      await page.locator('details[open] textarea').fill('Đã trả 2 hồ sơ');
      await page.getByRole('button', { name: 'Gửi tiến độ' }).click();
      await page.getByText('Đã xong…').click();
      expect(await widestRight()).toBeLessThanOrEqual(360);
      await page.locator('details[open] textarea').fill('Đã trả hết');
      await page.getByRole('button', { name: 'Báo đã xong' }).click();
      expect(await page.locator('h1').innerText()).toContain('Đã ghi nhận');
      expect(world.executed.map(({ answer }) => answer.type)).toEqual(['accept', 'report', 'resolve']);
    }, 30_000);
  },
);
