import { takeSession } from '../harness/become.ts';
import { expect, test } from '../harness/journey.ts';
import { administratorsSession } from '../harness/people-of-grafana.ts';
import { APP, isConsole } from '../harness/site.ts';

test.skip(isConsole(), 'what only a Grafana has around our pages');

test('Grafana has no Vietnamese: our pages have a language switch of their own, and keep what was chosen', async ({
  page,
  open,
}) => {
  const main = await open('tickets');
  await expect(main.getByRole('heading', { level: 1, name: 'Phiếu điều hành' })).toBeVisible();
  await main.getByRole('radio', { name: 'English' }).check({ force: true });
  await expect(main.getByRole('heading', { level: 1, name: 'Tickets' })).toBeVisible();
  await page.reload();
  await expect(main.getByRole('heading', { level: 1, name: 'Tickets' })).toBeVisible();
  await main.getByRole('radio', { name: 'Tiếng Việt' }).check({ force: true });
  await expect(main.getByRole('heading', { level: 1, name: 'Phiếu điều hành' })).toBeVisible();
});

test('breadcrumbs name a page of the navigation once, and a ticket below its list', async ({ page, open }) => {
  await open('duty');
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
  await expect(crumbs.getByText('Bàn trực', { exact: true })).toHaveCount(1);
});

test('an account that the collector does not know is told so in a sentence, and sees nothing', async ({
  context,
  page,
  people,
  faults,
}) => {
  test.skip(people === null, 'whose account is whose is not known without the collector');
  await takeSession(context, await administratorsSession());
  faults.expect(/403 GET .*\/v1\//);
  await page.goto(`${APP}/tickets`);
  await expect(page.getByRole('main').last().getByRole('alert').first()).toContainText(/tài khoản/i);
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('a unit’s contact has the other organisation: our data source is there, Prometheus and InfluxDB are not', async ({
  page,
  actAs,
}) => {
  await actAs('dau-moi-xa');
  const settings = (await (await page.request.get('/api/frontend/settings')).json()) as {
    datasources: Readonly<Record<string, { type: string }>>;
  };
  const types = Object.values(settings.datasources).map(({ type }) => type);
  expect(types).toContain('vnioc-indicators-datasource');
  expect(types.filter((type) => ['prometheus', 'influxdb'].includes(type))).toEqual([]);
});
