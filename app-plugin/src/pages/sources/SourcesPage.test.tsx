import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeCollector, fakeOffice, renderPage } from '../../test/fake-collector.ts';
import { SourcesPage } from './SourcesPage.tsx';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual<object>('@grafana/runtime'),
  PluginPage: ({ children }: { readonly children: React.ReactNode }) => <main>{children}</main>,
}));

const source = (id: string, changed: object = {}) => ({
  ...{ id, name: `Nguồn ${id}`, nameEn: `Source ${id}`, domain: 'health', kind: 'http-json', cadence: 'daily' },
  ...{ owner: 'a', operator: 'a', status: 'up', lastRunAt: 1, lastSuccessAt: 1, lastOutcome: 'succeeded' },
  ...{
    lastFault: null,
    downSince: null,
    stoppedAt: null,
    openRefusals: 0,
    schedule: { at: [], every: null, days: 'all' },
  },
  ...changed,
});
const PAGE = '/a/vnioc-operations-app/sources';
const at = (where: string) => ({ at: where, path: `${PAGE}/:source?` });

test('sources in trouble stand first, and an upstream fault looks like one', async () => {
  fakeCollector({
    'GET sources': {
      items: [
        source('ok'),
        source('dead', { status: 'down', downSince: Date.parse('2026-11-19T07:12+07:00'), lastFault: 'ECONNREFUSED' }),
      ],
      next: null,
    },
  });
  const { container } = renderPage(<SourcesPage />, at(PAGE));
  await screen.findByText('Nguồn dead');
  const rows = [...container.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
  expect(rows[0]).toContain('Nguồn dead');
  expect(rows[0]).toContain('Lỗi từ 07:12 hôm nay, 3 giờ trước');
  expect(container.querySelector('[data-state="upstream_fault"]')).not.toBeNull();
});

test('a source stopped for a secrecy mark is released with a reason, by whom the API admits', async () => {
  const fake = fakeCollector({
    'GET sources': { items: [source('s', { status: 'stopped', stoppedAt: 1 })], next: null },
    'GET sources/s/runs': { items: [], next: null },
    'POST sources/s/release': { refused: 403, detail: 'Phải có tên người cho chạy tiếp.' },
  });
  const office = fakeOffice();
  const allowed = { ...office, me: { ...office.me, permissions: ['read sources', 'release sources'] } };
  renderPage(<SourcesPage />, { ...at(`${PAGE}/s`), office: allowed });
  fireEvent.click(await screen.findByText('Cho chạy tiếp…'));
  fireEvent.change(screen.getByRole('textbox', { name: 'Lý do' }), { target: { value: 'Đã xác minh' } });
  fireEvent.click(screen.getByText('Cho chạy tiếp'));
  expect(await screen.findByText('Phải có tên người cho chạy tiếp.')).toBeInTheDocument();
  expect(fake.bodies).toEqual([{ reason: 'Đã xác minh' }]);
});

test('an entry waits for another person, and is refused only with a reason', async () => {
  const entry = {
    ...{ id: 'e1', source: 's', indicator: 'i', unit: 'u', period: '2026-11', value: 1, numerator: null },
    ...{
      denominator: null,
      evidence: { document: '12/BC', note: '' },
      status: 'pending',
      enteredBy: 'p',
      enteredAt: 1,
    },
    ...{ decidedBy: null, decidedAt: null, reason: null, ticket: null },
  };
  const fake = fakeCollector({ 'GET entries': { items: [entry], next: null }, 'POST entries/e1/refuse': { id: 'e1' } });
  const office = fakeOffice();
  const approver = { ...office, me: { ...office.me, permissions: ['approve entries'] } };
  renderPage(<SourcesPage />, { ...at(`${PAGE}?tab=entries`), office: approver });
  fireEvent.click(await screen.findByText('Không duyệt…'));
  expect(screen.getByText('Không duyệt').closest('button')).toBeDisabled();
  fireEvent.change(screen.getByRole('textbox', { name: 'Lý do' }), { target: { value: 'Sai kỳ' } });
  fireEvent.click(screen.getByText('Không duyệt'));
  await waitFor(() => expect(fake.bodies).toEqual([{ reason: 'Sai kỳ' }]));
});

test('where nothing was due the matrix is striped and says so; nothing is a green zero', async () => {
  const office = fakeOffice();
  const registers = {
    ...office.registers,
    units: ['a', 'b'].map((id) => ({
      id,
      name: `Xã ${id}`,
      nameEn: '',
      level: 'commune' as const,
      parent: 'd',
      validFrom: '',
      validTo: null,
    })),
    sources: [source('s')] as unknown as typeof office.registers.sources,
  };
  fakeCollector({
    'GET completeness': {
      items: [
        { source: 's', unit: 'a', present: 0, expected: 4, ratio: 0 },
        { source: 's', unit: 'b', present: 0, expected: 0, ratio: null },
      ],
      next: null,
    },
  });
  renderPage(<SourcesPage />, { ...at(`${PAGE}?tab=completeness`), office: { ...office, registers } });
  expect(await screen.findByText('0/4')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'Nghiêm trọng' })).toBeInTheDocument();
  expect(screen.getByRole('cell', { name: 'không phải nộp' })).toBeEmptyDOMElement();
});

test('a list of late figures that was cut says that older lines were not read', async () => {
  const line = {
    ...{ source: 's', cadence: 'daily', unit: 'u', period: '2026-11-18', periodEnd: 1, dueAt: 2, missingAt: 3 },
    ...{ present: 0, expected: 1, receivedAt: null, status: 'missing', cause: 'source' },
  };
  fakeCollector({ 'GET freshness?overdue=true&limit=500': { items: [line], next: 'more' } });
  renderPage(<SourcesPage />, at(`${PAGE}?tab=freshness`));
  expect(await screen.findByText('1 trên 1 dòng mới nhất; còn dòng cũ hơn chưa đọc')).toBeInTheDocument();
});
