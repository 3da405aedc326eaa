import { expect, test } from '../harness/journey.ts';
import { isConsole } from '../harness/site.ts';

test.skip(!isConsole(), 'the shell is the console’s own');

test('plugins are told which release of Grafana the shell is made of', async ({ page, open }) => {
  await open('tickets');
  const version = page.evaluate<string>('window.grafanaBootData.settings.buildInfo.version');
  expect(await version).toMatch(process.env['VNIOC_SHELL'] === undefined ? /^12\.4\./ : /^13\.2\./);
});

test('the theme changes at once, and stays chosen', async ({ page, open, context }) => {
  await open('tickets');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole('radio', { name: 'Sáng' }).check({ force: true });
  await expect.poll(background).not.toBe(dark);
  expect(await context.pages()[0]?.evaluate(() => localStorage.getItem('vnioc.theme'))).toBe('light');
});

test('English is one press away, for the shell and for the pages', async ({ page, open }) => {
  await open('tickets');
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible();
  await page.getByRole('radio', { name: 'English' }).check({ force: true });
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the header shows the time of the centre, and marks that it is simulated', async ({ page, open }) => {
  await open('tickets');
  await expect(page.getByTestId('office-clock')).toContainText('05/06/2024 10:00');
  await expect(page.getByTestId('office-clock')).toContainText('giờ mô phỏng');
});

test('the operator of the demonstration stands in for a person, and is the operator again', async ({ page, open }) => {
  await open('tickets');
  const picker = page.getByLabel('Trình diễn: đóng vai');
  const [person = ''] = await picker
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter((value) => value !== ''));
  await picker.selectOption(person);
  await expect(picker).toHaveValue(person);
  const me = await page.request.get('/api/plugin-proxy/vnioc-operations-app/v1/me');
  expect(await me.json()).toMatchObject({ name: person, acting: true });
  await page.getByLabel('Trình diễn: đóng vai').selectOption('');
  await expect(page.getByLabel('Trình diễn: đóng vai')).toHaveValue('');
});

test('a wall shows the page alone', async ({ page, open }) => {
  await open('board?kiosk');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('banner')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the pages stand behind one button, and nothing is wider than the screen', async ({ page, open }) => {
    await open('unit');
    await expect(page.getByRole('navigation')).toBeHidden();
    await page.getByRole('button', { name: 'Mở danh sách trang' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Phiếu điều hành' }).click();
    await expect(page.getByRole('navigation')).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
