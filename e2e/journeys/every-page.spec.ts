import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { expect, test, type Look } from '../harness/journey.ts';
import { APP, includedPages, isConsole } from '../harness/site.ts';

const SCREENSHOTS = process.env['VNIOC_SCREENSHOTS'] ?? fileURLToPath(new URL('../screenshots', import.meta.url));

const LOOKS: readonly Look[] = [
  { theme: 'dark', language: 'vi' },
  { theme: 'light', language: 'vi' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'en' },
];

const pictureOf = (path: string, { theme, language }: Look): string =>
  `${SCREENSHOTS}/${path.slice(APP.length + 1).replaceAll('/', '-') || 'home'}-${theme}-${language}.png`;

/** In a Grafana whatever is asked for is there, unless it takes long; the console's stream of news never ends. */
const stands = (page: Page): Promise<void> =>
  isConsole() ? Promise.resolve() : page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);

for (const look of LOOKS)
  test.describe(`${look.theme}, ${look.language}`, () => {
    test.use({ look });
    for (const { name, path } of includedPages())
      test(`${name}: opens by its address without a fault, and everybody can read it`, async ({
        page,
        open,
        accessible,
      }) => {
        const main = await open(path.slice(APP.length + 1));
        await expect(main.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await stands(page);
        await page.screenshot({ path: pictureOf(path, look) });
        if (look.language === 'vi') await accessible(); // the other language has the same structure and colours
      });
  });

test('every page is reached by the navigation, which says where one is', async ({ page, open }) => {
  await open('');
  for (const { name, path } of includedPages().slice(1)) {
    const link = page.getByRole('navigation').first().getByRole('link', { name, exact: true });
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${path}(/|\\?|$)`));
    await expect(link).toHaveAttribute('aria-current', 'page');
  }
});

test('an address of no page says so, and leads back', async ({ page, open }) => {
  await open('no-such-page');
  await page.getByRole('main').getByRole('link', { name: 'Về trang đầu' }).click();
  await expect(page).not.toHaveURL(/no-such-page/);
});
