import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { isConsole } from '../harness/site.ts';

test.skip(!isConsole(), 'the one event stream of a browser is the console’s own');

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
  let connections = 0;
  context.on('request', (request) => (connections += Number(request.url().includes('/v1/stream'))));
  await open('tickets');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('heading', { level: 1 }).first().waitFor();
  await Promise.all([listen(page), listen(other)]);
  const reported = async (text: string): Promise<string> => {
    const answer = await api.post('/api/v1/tickets', {
      headers: { 'x-act-as': 'truong-ca' },
      data: { kind: 'phone_report', domain: 'health', unit: 'c-lacdao', severity: 'warning', text },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    return ((await answer.json()) as { ticket: { id: string } }).ticket.id;
  };
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
