import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeCollector, renderPage } from '../../test/fake-collector.ts';
import { AccountingPage } from './AccountingPage.tsx';
import type { AccountRow, StatementLine } from '@vnioc/contract/accounting.ts';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual<object>('@grafana/runtime'),
  PluginPage: ({ children }: { readonly children: React.ReactNode }) => <main>{children}</main>,
}));

const TIMES = { n: 21, p50Minutes: 336, p90Minutes: 1122, p50ClockMinutes: 900, p90ClockMinutes: 4000 };

const row = (key: string, name: string, changed: Partial<AccountRow> = {}): AccountRow => ({
  ...{ key, name: { vi: name, en: name }, group: 'commune', n: 20, onTime: 18, late: 1, overdueOpen: 1 },
  ...{ onTimeRatio: 0.9, few: false, rank: 1, returned: 0, misdirected: 0, excused: 0, drills: 0 },
  ...{ open: 1, acknowledge: TIMES, verify: TIMES, overdueMinutes: 560, support: 0, misdirectedMinutes: 0 },
  ...{ reopened: 0, recurred: 0, escalated: 0, satisfaction: { rated: 0, satisfied: 0 } },
  handle: TIMES,
  explanations: { late: 2, given: 1, accepted: 0, refused: 0, unanswered: 1 },
  ...changed,
});

const proof = {
  asOf: Date.parse('2026-11-19T10:40+07:00'),
  ledger: { position: 1204, hash: '9f2c71aa00e71b' },
  formula: { vi: 'Đúng hạn % = …', en: 'On time % = …' },
  period: { id: '2026-11', from: 0, to: 1 },
};
const accounts = {
  ...proof,
  rows: [
    row('c-tanquang', 'UBND xã Tân Quang'),
    row('c-few', 'UBND xã Ít việc', { n: 3, onTime: 3, onTimeRatio: 1, few: true, rank: null }),
    row('c-none', 'UBND xã Chưa có lượt', { n: 0, onTime: 0, onTimeRatio: null, few: true, rank: null }),
  ],
  total: row('total', 'Cộng', { group: null }),
  ioc: null,
};
const late: StatementLine = {
  ...{ turn: 't-1', ticket: 'PH-1', number: '0371/PĐH', title: { vi: 'Hồ sơ hộ tịch chậm', en: 'Late records' } },
  ...{ from: 0, to: null, dueAt: 1, workingMinutes: 900, overdueMinutes: 560, counted: 'overdue_open' },
  ...{ returned: false, explanation: null, excuse: null, escalations: 0, clockMinutes: 900, acceptedAt: null },
  ...{ breachedAt: 1, phase: 'handle', unit: 'c-tanquang', domain: 'population', severity: 'warning' },
};
const statement = {
  ...proof,
  unit: { id: 'c-tanquang', name: { vi: 'UBND xã Tân Quang', en: 'Tan Quang' } },
  status: { state: 'closable', explainUntil: proof.asOf, unexplained: 0, unanswered: 0, closing: null },
  account: accounts.rows[0],
  time: {
    ...{ tickets: 1, totalMinutes: 100, unitInTimeMinutes: 50, unitOverdueMinutes: 20, othersMinutes: 0 },
    ...{ iocMinutes: 10, waitingMinutes: 0, offHoursMinutes: 20 },
  },
  lines: [late],
};

const at = (where: string) => ({ at: where, path: '/a/vnioc-operations-app/accounting/:unit?' });
const PAGE = '/a/vnioc-operations-app/accounting';

test('asks for the last finished period, and a unit with few turns or none is flagged and never called good', async () => {
  const fake = fakeCollector({ 'GET accounting': accounts });
  renderPage(<AccountingPage />, at(PAGE));
  const good = (await screen.findByText('UBND xã Tân Quang')).closest('tr')!;
  expect(fake.asked[0]).toBe('GET accounting?period=2026-11&groupBy=unit');
  expect(within(good).getByText('90%')).toBeInTheDocument();
  expect(within(good).getByRole('img', { name: 'Bình thường' })).toBeInTheDocument();
  const few = screen.getByText('UBND xã Ít việc').closest('tr')!;
  expect(within(few).getByText('n < 5')).toBeInTheDocument();
  expect(within(few).queryByRole('img')).toBeNull();
  const none = screen.getByText('UBND xã Chưa có lượt').closest('tr')!;
  expect(within(none).getByText('không có lượt')).toBeInTheDocument();
  expect(within(none).queryByText('0%')).toBeNull();
});

test('who asks for no period gets the running one, said to be provisional, when nothing happened in the last', async () => {
  const none = { ...accounts, rows: [] };
  const fake = fakeCollector({
    'GET accounting?period=2026-11&groupBy=unit': none,
    'GET accounting?period=2026-12&groupBy=unit': accounts,
  });
  renderPage(<AccountingPage />, at(PAGE));
  expect(await screen.findByText('UBND xã Tân Quang')).toBeInTheDocument();
  expect(screen.getByText('Tạm tính, kỳ đang chạy.')).toBeInTheDocument();
  expect(fake.asked).toEqual(expect.arrayContaining(['GET accounting?period=2026-12&groupBy=unit']));
});

test('a period that somebody asked for stays, even when it is empty', async () => {
  fakeCollector({ 'GET accounting': { ...accounts, rows: [] } });
  renderPage(<AccountingPage />, at(`${PAGE}?period=2026-11`));
  expect(await screen.findByText('Kỳ này chưa có lượt nào kết thúc hay quá hạn.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Xem kỳ đang chạy tháng 12/2026' })).toBeInTheDocument();
});

test('a refusal is shown with its sentence and can be asked again', async () => {
  const fake = fakeCollector({ 'GET accounting': { refused: 400, detail: 'Kỳ này không có.' } });
  renderPage(<AccountingPage />, at(PAGE));
  expect(await screen.findByText('Kỳ này không có.')).toBeInTheDocument();
  fake.answers['GET accounting'] = accounts;
  fireEvent.click(screen.getByText('Thử lại'));
  expect(await screen.findByText('UBND xã Tân Quang')).toBeInTheDocument();
});

test('the explanation of a late turn goes to its ticket, and a refusal leaves the text where it is', async () => {
  const fake = fakeCollector({
    'GET accounting': accounts,
    'GET accounting/statement': statement,
    'POST tickets/PH-1/commands': { refused: 422, detail: 'Đã hết hạn giải trình.' },
  });
  renderPage(<AccountingPage />, at(`${PAGE}/c-tanquang`));
  fireEvent.click(await screen.findByText('Giải trình…'));
  expect(screen.getByText('Gửi giải trình').closest('button')).toBeDisabled();
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Chờ ký' } });
  fireEvent.click(screen.getByText('Gửi giải trình'));
  expect(await screen.findByText('Đã hết hạn giải trình.')).toBeInTheDocument();
  expect(fake.bodies).toEqual([{ command: { type: 'explain', turn: 't-1', note: 'Chờ ký' } }]);
  expect(screen.getByRole('textbox')).toHaveValue('Chờ ký');
});

test('what is signed at the closing is the digest of the statement that was read', async () => {
  const fake = fakeCollector({
    'GET accounting': accounts,
    'GET accounting/statement': statement,
    'POST accounting/close': {
      period: '2026-11',
      unit: 'c-tanquang',
      statement: 'abcdef',
      at: 1,
      adjustmentsPending: 0,
    },
  });
  renderPage(<AccountingPage />, at(`${PAGE}/c-tanquang`));
  fireEvent.click(await screen.findByText('Chốt kỳ…'));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '12/BC-IOC' } });
  fireEvent.click(screen.getByText('Ký và chốt kỳ'));
  await waitFor(() => expect(fake.bodies).toHaveLength(1));
  expect(fake.bodies[0]).toEqual({
    ...{ period: '2026-11', unit: 'c-tanquang', documentNumber: '12/BC-IOC', asOf: proof.asOf, statement: 'abcdef' },
  });
});

test('adjustments that await their approver are named at the closing and in their lines', async () => {
  const line = { ...late, pending: { documentNumber: '12/QĐ-UBND', excused: true } };
  const pending = { ...statement, status: { ...statement.status, adjustmentsPending: 1 }, lines: [line] };
  fakeCollector({ 'GET accounting': accounts, 'GET accounting/statement': pending });
  renderPage(<AccountingPage />, at(`${PAGE}/c-tanquang`));
  expect(await screen.findByText(/Còn 1 điều chỉnh chờ duyệt: vẫn chốt được/)).toBeInTheDocument();
  expect(screen.getByText(/chờ duyệt điều chỉnh theo 12\/QĐ-UBND/)).toBeInTheDocument();
  expect(screen.getByText('Chốt kỳ…')).toBeInTheDocument();
});

test('a statement that cannot be read again is not signed, and the reader is told', async () => {
  const fake = fakeCollector({ 'GET accounting': accounts, 'GET accounting/statement': statement });
  renderPage(<AccountingPage />, at(`${PAGE}/c-tanquang`));
  fireEvent.click(await screen.findByText('Chốt kỳ…'));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '12/BC-IOC' } });
  fake.answers['GET accounting/statement'] = { refused: 503, detail: 'Hệ thống chưa sẵn sàng.' };
  fireEvent.click(screen.getByText('Ký và chốt kỳ'));
  expect(await screen.findByText('Hệ thống chưa sẵn sàng.')).toBeInTheDocument();
  expect(fake.bodies).toEqual([]);
});

test('the parts of the time add up to what is printed, and an absent part is not drawn', async () => {
  fakeCollector({ 'GET accounting': accounts, 'GET accounting/statement': statement });
  renderPage(<AccountingPage />, at(`${PAGE}/c-tanquang`));
  expect(await screen.findByText('1 giờ 40 phút')).toBeInTheDocument();
  expect(screen.getByText(/Đơn vị, trong hạn/)).toHaveTextContent('50 phút');
  expect(screen.queryByText(/Chờ$/)).toBeNull();
});
