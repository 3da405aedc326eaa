import { screen, waitForElementToBeRemoved } from '@testing-library/react';
import { fakeCollector, fakeOffice, renderPage, type Told } from '../../test/fake-collector.ts';
import { DataState } from './DataState.tsx';
import { domainWords } from './words.ts';

const FINE = domainWords.vi.dataFine;
const OVERDUE = 'GET freshness?overdue=true&domain=health&limit=500';

const line = (period: string, status: 'late' | 'missing') => ({
  ...{ source: 's', cadence: 'daily', unit: 'u', period, periodEnd: 1, dueAt: 2, missingAt: 3, present: 0 },
  ...{ expected: 1, receivedAt: null, status, cause: 'unit' },
});

const office = fakeOffice();
const reader = { ...office, me: { ...office.me, permissions: ['read sources' as const] } };
const show = (told: Told) => {
  fakeCollector({ [OVERDUE]: told });
  renderPage(<DataState domain="health" />, { at: '/x', path: '/x', office: reader });
};

test('while the answer is on its way nothing is called fine', async () => {
  show({ items: [], next: null });
  expect(screen.queryByText(FINE)).toBeNull();
  await waitForElementToBeRemoved(() => screen.getByText('Đang tải…'));
  expect(screen.getByText(FINE)).toBeInTheDocument();
});

test('an answer that failed is said as what it is', async () => {
  show({ refused: 503, detail: 'Kho số liệu không đọc được.' });
  expect(await screen.findByText(/Kho số liệu không đọc được/)).toBeInTheDocument();
  expect(screen.queryByText(FINE)).toBeNull();
});

test('late and missing lines come of one answer and are counted together', async () => {
  show({ items: [line('2026-11-18', 'late'), line('2026-11-17', 'missing')], next: null });
  expect(await screen.findByText(/^2 dòng chậm/)).toBeInTheDocument();
});

test('a list that was cut says so, even when what was read lies outside the scope', async () => {
  show({ items: [line('2026-11-18', 'late')], next: 'more' });
  expect(await screen.findByText(/Hơn 1 dòng chậm/)).toBeInTheDocument();
  expect(screen.getByText('xem ở Nguồn dữ liệu').closest('a')).toHaveAttribute('href', expect.stringContaining('tab='));
});
