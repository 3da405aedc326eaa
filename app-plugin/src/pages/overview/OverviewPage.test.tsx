import type { LeadersOverview, OverviewTile, TileFigure } from '@vnioc/contract/leaders-overview.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import type { IndicatorRow } from '../../office/office.ts';
import { fakeCollector, fakeOffice, renderPage } from '../../test/fake-collector.ts';
import { OverviewPage } from './OverviewPage.tsx';

const NOW = Date.parse('2026-11-19T10:40+07:00');

const OUTBREAKS: IndicatorRow = {
  ...{ id: 'health.outbreaks', domain: 'health', name: 'Ổ dịch', nameEn: 'Outbreaks', cadence: 'daily' },
  shown: { symbol: 'ổ dịch', symbolEn: 'outbreaks', factor: 1, decimals: 0 },
};

const figure: TileFigure = {
  ...{
    indicator: OUTBREAKS.id,
    unit: 'd',
    state: 'critical',
    judged: 'critical',
    aggregated: false,
    since: NOW - 7_200_000,
  },
  ...{ value: 2, period: '2026-11-19', periodEnd: NOW + 1, dueAt: null, lateness: null, target: null },
  previous: { period: '2026-11-18', value: 1 },
  points: [
    { period: '2026-11-18', at: NOW - 86_400_000, value: 1 },
    { period: '2026-11-19', at: NOW, value: 2 },
  ],
};

const tile = (over: Partial<OverviewTile> = {}): OverviewTile => ({
  ...{ domain: 'health', no: 6, state: 'critical', figure, others: [], counts: {}, owners: [], open: 0, overdue: 0 },
  ...over,
});

const overview = (over: Partial<LeadersOverview> = {}): LeadersOverview => ({
  ...{
    asOf: NOW,
    unit: 'd',
    tiles: [tile()],
    decisions: [],
    decisionsInAll: { waiting: 0, forChair: 0 },
    changes: [],
    changesInAll: 0,
  },
  tickets: { open: 5, overdue: 3, opened: 2, ended: 1 },
  ...over,
});

const DECISION: LeadersOverview['decisions'][number] = {
  ...{ kind: 'mobilization', ticket: 't-1', number: 'PH-1', seq: 7, title: { vi: 'Cảnh báo', en: 'Alert' } },
  ...{ domain: 'health', unit: 'c-1', lead: 'ttyt', request: 'dd-1', units: ['cong_an'], until: null, rightUnit: null },
  ...{ askedAt: NOW - 60_000, note: 'Điều động 12 người', committedAt: null, dueAt: null, clock: null, action: null },
  ...{ forChair: true, mayDecide: true },
};

const waiting = (decision: typeof DECISION) => ({
  decisions: [decision],
  decisionsInAll: { waiting: 1, forChair: 1 },
});

const open = (answer: LeadersOverview | { refused: number; detail: string }) => {
  const collector = fakeCollector({
    'GET overview': answer,
    'GET accounting': { rows: [] },
    'POST tickets/t-1/commands': {},
  });
  const office = fakeOffice({ indicator: (id) => (id === OUTBREAKS.id ? OUTBREAKS : undefined) });
  renderPage(<OverviewPage />, { at: '/overview', path: '/overview', office });
  return collector;
};

test('the sentence comes first, then tiles with value, change and whose figure it is', async () => {
  open(overview());
  expect(
    await screen.findByRole('heading', { name: /^Hôm nay 1 lĩnh vực đỏ, 3 phiếu quá hạn, không có việc/ }),
  ).toBeVisible();
  const shown = screen.getByRole('article');
  expect(within(shown).getByTestId('tile-value')).toHaveTextContent('2');
  expect(within(shown).getByText('+1 so với 18/11/2026')).toBeVisible();
  expect(within(shown).getByRole('button', { name: /^Vì sao\?/ })).toBeVisible();
});

test('an upstream fault dims the last figure and keeps its state beside it; no figure is a dash, never 0', async () => {
  const faulty = { ...figure, state: 'upstream_fault', judged: 'normal' } as const;
  const none = { ...figure, state: 'no_data', judged: null, value: null } as const;
  open(
    overview({
      tiles: [
        tile({ state: 'upstream_fault', figure: faulty }),
        tile({ domain: 'media', state: 'no_data', figure: none }),
      ],
    }),
  );
  expect(await screen.findByText(/^lỗi hệ thống nguồn từ/)).toBeVisible();
  expect(screen.getByRole('img', { name: 'Bình thường' })).toBeVisible();
  expect(screen.getAllByTestId('tile-value').map((one) => one.textContent)).toEqual(['2', '–']);
  expect(screen.getByText(/Chưa đủ số liệu: health do lỗi hệ thống nguồn; media chưa có số/)).toBeVisible();
});

test('an approval is sent with its document, against the ticket as it was seen', async () => {
  const collector = open(overview(waiting(DECISION)));
  fireEvent.click(await screen.findByRole('button', { name: 'Phê duyệt…' }));
  fireEvent.click(screen.getByRole('button', { name: 'Ký xác nhận phê duyệt' }));
  expect(screen.getByText('Phê duyệt điều động phải có số văn bản.')).toBeVisible();
  fireEvent.change(screen.getByLabelText('Số văn bản cho phép'), { target: { value: '45/QĐ-UBND' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ký xác nhận phê duyệt' }));
  expect(await screen.findByText('Đã ghi nhận: phê duyệt, phiếu PH-1.')).toBeVisible();
  expect(collector.bodies).toEqual([
    { expectedSeq: 7, command: { type: 'approveMobilization', request: 'dd-1', documentNumber: '45/QĐ-UBND' } },
  ]);
});

test('a refusal of the rules is shown as it was said, and nothing is called done', async () => {
  const collector = open(overview(waiting(DECISION)));
  collector.answers['POST tickets/t-1/commands'] = { refused: 422, detail: 'Người đề nghị không tự phê duyệt.' };
  fireEvent.click(await screen.findByRole('button', { name: 'Từ chối…' }));
  fireEvent.change(screen.getByLabelText('Lý do, ý kiến'), { target: { value: 'đủ người' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ký xác nhận từ chối' }));
  expect(await screen.findByText('Người đề nghị không tự phê duyệt.')).toBeVisible();
  expect(screen.queryByText(/^Đã ghi nhận/)).toBeNull();
});

test('who may not decide sees no buttons, but who does', async () => {
  open(overview(waiting({ ...DECISION, mayDecide: false })));
  expect(await screen.findByText(/^Chủ tịch \(hoặc người được ủy quyền\) quyết định/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Phê duyệt…' })).toBeNull();
});

test('an answer that cannot be had says why', async () => {
  open({ refused: 403, detail: 'Không có quyền xem số liệu.' });
  expect(await screen.findByText('Không có quyền xem số liệu.')).toBeVisible();
});

test('decisions that are not shown are counted, with the way to them', async () => {
  open(overview({ decisions: [DECISION], decisionsInAll: { waiting: 61, forChair: 55 } }));
  expect(await screen.findByRole('heading', { name: 'Cần quyết định · 61 việc' })).toBeVisible();
  expect(screen.getByRole('link', { name: /^và 60 việc nữa/ })).toBeVisible();
  expect(screen.getByRole('heading', { name: /55 việc cần Chủ tịch quyết định/ })).toBeVisible();
});
