import { expect, test } from '@playwright/test';
import { administrator, APP, isConsole } from '../harness/site.ts';

test.skip(!isConsole(), 'a Grafana has its own sign-in');

const KEY = 'Khóa truy cập';

test('a wrong key is refused in a sentence, and opens nothing', async ({ page }) => {
  await page.goto(`${APP}/tickets`);
  await page.getByLabel(KEY).fill('ioc_wrong');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toContainText('Khóa không đúng');
  await page.goto(APP);
  await expect(page.getByLabel(KEY)).toBeVisible();
});

test('the right key opens the page that was asked for; signing out ends the session, in every tab', async ({
  page,
  context,
}) => {
  await page.goto(`${APP}/tickets?open=true`);
  await page.getByLabel(KEY).fill(administrator().password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(new RegExp(`${APP}/tickets\\?open=true`));
  await expect(page.getByRole('navigation')).toBeVisible();
  const cookies = await context.cookies();
  const other = await context.newPage();
  await other.goto(`${APP}/tickets`);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByLabel(KEY)).toBeVisible();
  await other.reload();
  await expect(other.getByLabel(KEY)).toBeVisible();
  // and whoever kept the cookie has nothing of it
  await context.addCookies(cookies);
  const answer = await context.request.get('/api/plugin-proxy/vnioc-operations-app/v1/me');
  expect(answer.status()).toBe(401);
});

test('the key is taken with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel(KEY)).toBeFocused();
  await page.keyboard.type(administrator().password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
});
