import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { commandTicket, dispatchTicket } from '../harness/tickets.ts';

interface Tile {
  readonly domain: string;
  readonly state: string;
  readonly figure: {
    readonly indicator: string;
    readonly unit: string;
    readonly period: string;
    readonly value: number;
  } | null;
}
interface Overview {
  readonly asOf: number;
  readonly tiles: readonly Tile[];
  readonly tickets: { readonly open: number; readonly overdue: number };
  readonly decisions: readonly { readonly ticket: string; readonly forChair: boolean }[];
}
interface TrueFigure {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

const overviewOf = async (api: APIRequestContext): Promise<Overview> =>
  (await (await api.get('/api/v1/overview')).json()) as Overview;

/** A dispatched ticket about health in a commune. */
const dispatched = (api: APIRequestContext): Promise<string> =>
  dispatchTicket(api, 'Ổ dịch sốt xuất huyết thứ hai tại một thôn', {
    ...{ domain: 'health', unit: 'c-lacdao', lead: 'ttyt_huyen', severity: 'critical' },
  });

test('ten tiles in the order of Điều 8 show what the API says, and what the upstream systems served', async ({
  open,
  api,
  actAs,
}) => {
  await actAs('chu-tich');
  const { tiles, asOf } = await overviewOf(api);
  const main = await open('overview');
  const shown = main.locator('article[data-domain]');
  await expect(shown).toHaveCount(10);
  expect(await shown.evaluateAll((all) => all.map((one) => one.getAttribute('data-domain')))).toEqual(
    tiles.map(({ domain }) => domain),
  );
  const day = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
  const span = `from=${day(asOf - 100 * 86_400_000)}&to=${day(asOf)}`;
  const served = await fetch(`${process.env['VNIOC_DEMO_URL']}/truth?${span}&all=1`);
  const truth = (await served.json()) as readonly TrueFigure[];
  let compared = 0;
  for (const { domain, state, figure } of tiles) {
    const tile = main.locator(`article[data-domain="${domain}"]`);
    await expect(tile).toHaveAttribute('data-state', state);
    if (figure === null) continue;
    const value = Number(await tile.getByTestId('tile-value').getAttribute('data-value'));
    expect(value).toBeCloseTo(figure.value, 10);
    const said = truthOf(truth, figure);
    if (said === null) continue;
    expect([domain, value]).toEqual([domain, expect.closeTo(said, 10)]);
    compared += 1;
  }
  expect(compared).toBeGreaterThanOrEqual(6);
});

/** The figure of the whole area, summed up from what the units said; null when nobody said it. */
function truthOf(truth: readonly TrueFigure[], figure: NonNullable<Tile['figure']>): number | null {
  const same = truth.filter((one) => one.indicator === figure.indicator && one.period === figure.period);
  const own = same.filter((one) => one.unit === figure.unit);
  const parts = own.length > 0 ? own : same;
  if (parts.length === 0) return null;
  const sum = (of: (one: TrueFigure) => number | undefined) => parts.reduce((all, one) => all + (of(one) ?? 0), 0);
  return parts[0]?.numerator === undefined
    ? sum(({ value }) => value)
    : sum(({ numerator }) => numerator) / sum(({ denominator }) => denominator);
}

test('the day is one sentence, and it counts as the API does', async ({ open, api, actAs }) => {
  await actAs('chu-tich');
  const { tiles, tickets } = await overviewOf(api);
  const red = tiles.filter(({ state }) => state === 'critical').length;
  const main = await open('overview');
  const sentence = main.getByRole('heading', { level: 2, name: /^Hôm nay/ });
  await expect(sentence).toContainText(red === 0 ? 'không có lĩnh vực đỏ' : `${red} lĩnh vực đỏ`);
  await expect(sentence).toContainText(
    tickets.overdue === 0 ? 'không có phiếu quá hạn' : `${tickets.overdue} phiếu quá hạn`,
  );
});

test('a mobilisation waits for the chair, is not refused without a reason, and approved it is in the ledger', async ({
  open,
  api,
  actAs,
}) => {
  const ticket = await dispatched(api);
  const request = { type: 'requestMobilization', request: 'dd-1', units: ['cong_an_huyen'], until: '2024-06-10T17:00' };
  const note = `Điều động 12 người phun hóa chất, ${ticket}`;
  await commandTicket(api, ticket, { ...request, note }, { by: 'truong-ca' });
  await actAs('truong-ca');
  let main = await open('overview');
  const card = () => main.getByRole('article', { name: 'Điều động lực lượng' }).filter({ hasText: ticket });
  await expect(card()).toContainText('tài khoản này chỉ xem');
  await expect(card().getByRole('button')).toHaveCount(0);
  await actAs('chu-tich');
  main = await open('overview');
  await expect(main.getByRole('heading', { level: 2, name: /việc cần Chủ tịch quyết định/ })).toBeVisible();
  await expect(card()).toContainText('Công an huyện');
  await card().getByRole('button', { name: 'Từ chối…' }).click();
  await card().getByRole('button', { name: 'Ký xác nhận từ chối' }).click();
  await expect(card().getByText('Từ chối phải ghi lý do.')).toBeVisible();
  await card().getByRole('button', { name: 'Thôi' }).click();
  await card().getByRole('button', { name: 'Phê duyệt…' }).click();
  await card().getByLabel('Số văn bản cho phép').fill('45/QĐ-UBND');
  await card().getByRole('button', { name: 'Ký xác nhận phê duyệt' }).click();
  await expect(main.getByText(`Đã ghi nhận: phê duyệt, phiếu ${ticket}.`)).toBeVisible();
  await expect(card()).toHaveCount(0);
  const detail = (await (await api.get(`/api/v1/tickets/${ticket}`)).json()) as { mobilizations: { state: string }[] };
  expect(detail.mobilizations).toMatchObject([{ state: 'approved' }]);
});

test('"Vì sao?" says source, period, formula and legal basis; a wrong figure becomes a ticket about that figure', async ({
  page,
  open,
  api,
  actAs,
  accessible,
}) => {
  await actAs('chanh-van-phong');
  const main = await open('overview');
  await main
    .locator('article[data-domain="budget"]')
    .getByRole('button', { name: /^Vì sao/ })
    .click();
  const why = page.getByRole('dialog');
  for (const part of ['Thu chi ngân sách hằng tuần', /tuần \d+\/2024/, '÷', 'QĐ 1670/QĐ-UBND', 'Chưa từng sửa.'])
    await expect(why.getByText(part).first()).toBeVisible();
  await accessible();
  await why.getByRole('button', { name: 'Báo sai số liệu…' }).click();
  await why.getByRole('button', { name: 'Gửi, lập phiếu' }).click();
  await expect(why.getByText('Ghi rõ sai ở chỗ nào trước khi gửi.')).toBeVisible();
  await why.getByRole('textbox').fill('Số thu của một xã bị cộng hai lần');
  await why.getByRole('button', { name: 'Gửi, lập phiếu' }).click();
  await expect(why.getByText(/Đã lập phiếu PH-2024-\d+/)).toBeVisible();
  const { items } = (await (await api.get('/api/v1/tickets?kind=figure_complaint&limit=1')).json()) as {
    items: { id: string; indicator: string }[];
  };
  expect(items[0]).toMatchObject({ indicator: 'budget.revenue_execution_rate' });
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
});

test('the page fits a phone', async ({ page, open, actAs, accessible }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await actAs('chu-tich');
  await open('overview');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await accessible();
});

test('the wall has no buttons, no links, no names, no titles of tickets, and nothing smaller than 56 pixels', async ({
  page,
  open,
  api,
  actAs,
}) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await actAs('chu-tich');
  const { items } = (await (await api.get('/api/v1/tickets?open=true&limit=50')).json()) as {
    items: { number: string; title: { vi: string } }[];
  };
  for (const number of [1, 2, 3]) {
    await open(`overview?wall=1&kiosk=1&hold=1&page=${number}`);
    const wall = page.getByTestId('wall');
    await expect(wall.getByText(`Trang ${number}/3`)).toBeVisible();
    await expect(wall.locator('a, button, input, select')).toHaveCount(0);
    const text = await wall.innerText();
    for (const ticket of items) expect(text).not.toContain(ticket.title.vi);
    expect(text).not.toMatch(/PH-\d{4}-|Nguyễn Văn|Trịnh Văn/);
    const smallest = await wall.evaluate((element) =>
      Math.min(
        ...[...element.querySelectorAll('*')]
          .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
          .map((one) => parseFloat(getComputedStyle(one).fontSize)),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(55.5);
    const hidden = await wall.evaluate((element) => {
      const { right, bottom } = element.getBoundingClientRect();
      return right >= innerWidth && bottom >= innerHeight;
    });
    expect(hidden).toBe(true);
  }
});

test('a commune’s contact sees no figure of the whole district, and is told so', async ({ open, actAs }) => {
  await actAs('dau-moi-xa');
  const main = await open('overview');
  await expect(main.getByText('Tài khoản này không xem số liệu toàn địa bàn')).toBeVisible();
  await expect(main.getByTestId('tile-value')).toHaveCount(0);
});
