import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeCollector, fakeOffice, renderPage } from '../../test/fake-collector.ts';
import { AdminPage } from './AdminPage.tsx';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual<object>('@grafana/runtime'),
  PluginPage: ({ children }: { readonly children: React.ReactNode }) => <main>{children}</main>,
}));

const PAGE = '/a/vnioc-operations-app/admin';
const office = (...permissions: readonly string[]) => {
  const one = fakeOffice();
  return { ...one, me: { ...one.me, permissions } };
};
const at = (part: string, ...permissions: readonly string[]) => ({
  ...{ at: `${PAGE}/${part}`, path: `${PAGE}/:part?`, office: office(...permissions) },
});
const shift = {
  ...{ id: 's1', lead: 'p-lead', startedAt: 1, plannedEnd: 2, endedAt: null, signedBy: null, entries: [] },
  unread: ['PH-1'],
  open: {
    unreadRed: { n: 1, tickets: ['PH-1'] },
    overdue: { n: 3, tickets: [] },
    unverified: { n: 0, tickets: [] },
    paused: { n: 2, tickets: [] },
  },
};

test('parts are there only for whom the collector lets in', async () => {
  fakeCollector({ 'GET duty': { items: [], next: null }, 'GET people': { items: [], next: null } });
  renderPage(<AdminPage />, at('keys', 'read tickets'));
  expect(await screen.findByText(/Chưa có lịch trực riêng/)).toBeInTheDocument();
  expect(screen.queryByText('Khóa truy cập')).toBeNull();
  expect(screen.queryByText('Phân công…')).toBeNull();
});

test('a shift is not taken over while the collector says that red tickets are unread', async () => {
  const fake = fakeCollector({
    'GET shifts': { items: [shift], next: null },
    'GET people': { items: [{ id: 'p-lead', name: 'Lê Minh Họa', position: 'Trưởng ca', duties: [] }], next: null },
    'POST shifts/s1/sign': { refused: 409, detail: 'Còn 1 phiếu đỏ chưa ai đọc.' },
    'POST shifts/s1/entries': { id: 's1' },
  });
  renderPage(<AdminPage />, at('shifts', 'keep shift book'));
  expect(await screen.findByText(/Phiếu đỏ chưa ai trong ca đọc: 1/)).toBeInTheDocument();
  expect(screen.getByText(/^Giao lại:/)).toHaveTextContent('3 phiếu quá hạn, 0 chưa xác minh, 2 đang chờ');
  fireEvent.change(screen.getByLabelText('Dự kiến giao ca'), { target: { value: '2026-11-19T22:00' } });
  fireEvent.click(screen.getByText('Nhận ca'));
  expect(await screen.findByText('Còn 1 phiếu đỏ chưa ai đọc.')).toBeInTheDocument();
  fireEvent.click(screen.getByText('Đã đọc'));
  await waitFor(() => expect(fake.bodies).toContainEqual({ kind: 'read', ticket: 'PH-1' }));
});

test('faults of the registers are told with file, line and sentence', async () => {
  fakeCollector({
    'GET check': {
      ok: false,
      faults: [{ file: 'van-lam/units.yaml', line: 12, vi: 'Đơn vị không có cấp.', en: 'The unit has no level.' }],
      warnings: [],
    },
  });
  renderPage(<AdminPage />, at('registers', 'administer'));
  expect(await screen.findByText(/Danh mục có 1 lỗi/)).toBeInTheDocument();
  const row = screen.getByText('Đơn vị không có cấp.').closest('tr');
  expect(row).toHaveTextContent('van-lam/units.yaml');
  expect(row).toHaveTextContent('12');
});

test('a key needs a name, and a person or a machine', async () => {
  fakeCollector({
    'GET keys': { items: [], next: null },
    'GET people': { items: [], next: null },
    'POST keys': { secret: 'vnioc_abc' },
  });
  renderPage(<AdminPage />, at('keys', 'administer'));
  fireEvent.click(await screen.findByText('Cấp khóa…'));
  expect(screen.getByText('Ghi').closest('button')).toBeDisabled();
});

test('a log that was altered says from which row on', async () => {
  fakeCollector({ 'GET audit': { items: [], next: null, chain: { whole: false, rows: 9, brokenAt: 4 } } });
  renderPage(<AdminPage />, at('audit', 'read audit'));
  expect(await screen.findByText(/Nhật ký bị sửa từ dòng 4/)).toBeInTheDocument();
});
