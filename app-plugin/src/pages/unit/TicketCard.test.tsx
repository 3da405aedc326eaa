import type { WorkItem } from '@vnioc/contract/unit-work.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeCollector, fakeOffice, renderPage } from '../../test/fake-collector.ts';
import { OVERDUE_TICKET } from '../../test/tickets.ts';
import { DoNow } from './DoNow.tsx';

const NOW = Date.parse('2026-11-19T10:40+07:00');
const HOUR = 3_600_000;
const UNIT = 'c-dinhdu';

const turn = (id: string, over: Partial<WorkItem['turns'][number]>): WorkItem['turns'][number] => ({
  ...{ turn: `PH-2026-00409/1/${id}`, line: 'main', phase: 'handle', clock: 'working', excused: false },
  holderName: { vi: 'Xã Đình Dù', en: 'Dinh Du Commune' },
  ...{ holder: { kind: 'unit', unit: UNIT }, from: NOW - 30 * HOUR, to: null, explanation: null },
  ...{ onClockMs: 12 * HOUR, offClockMs: 18 * HOUR, overdueMs: 3 * HOUR },
  ...over,
});

const CARD: WorkItem = {
  ...OVERDUE_TICKET,
  possibilities: ['resolve', 'report', 'explain'].map((command) => ({
    ...{ command, allowed: true, code: null, sentence: null },
  })),
  time: {
    ...{ tickets: 1, totalMinutes: 40 * 60, unitInTimeMinutes: 9 * 60, unitOverdueMinutes: 3 * 60 },
    ...{ othersMinutes: 0, iocMinutes: 60, waitingMinutes: 0, offHoursMinutes: 27 * 60 },
  },
  turns: [
    turn('1', {
      phase: 'verify',
      holder: { kind: 'ioc' },
      holderName: null,
      to: NOW - 30 * HOUR,
      onClockMs: HOUR,
      overdueMs: 0,
    }),
    turn('2', {}),
  ],
};

const draw = (items: readonly WorkItem[], changed = () => undefined) =>
  renderPage(<DoNow unit={UNIT} tickets={items} changed={changed} />, {
    ...{ at: '/unit', path: '/unit', office: fakeOffice({ now: NOW }) },
  });

test('ten cards ask for nothing: what they show came in one answer', () => {
  const collector = fakeCollector({});
  const ids = Array.from({ length: 10 }, (_, at) => `PH-2026-${10_000 + at}`);
  draw(ids.map((id) => ({ ...CARD, id, number: id })));
  expect(screen.getAllByRole('article')).toHaveLength(10);
  expect(collector.asked).toEqual([]);
});

test('each card says whose hands its ticket was in, with parts that add up to the whole', () => {
  fakeCollector({});
  draw([CARD]);
  const card = screen.getByRole('article', { name: 'PH-2026-00409' });
  expect(within(card).getByRole('heading', { name: 'Thời gian của PH-2026-00409' })).toBeInTheDocument();
  for (const said of ['40 giờ', '9 giờ', '3 giờ', '1 giờ', '27 giờ'])
    expect(within(card).getAllByText(said).length).toBeGreaterThan(0);
});

test('every turn of the unit has its "Giải trình", those of others have none; what is sent names the turn', async () => {
  const collector = fakeCollector({ 'POST tickets/PH-2026-00409/commands': { events: [] } });
  let again = 0;
  draw([CARD], () => void (again += 1));
  fireEvent.click(screen.getByText('Từng lượt (2)'));
  const [explain, ...others] = screen.getAllByRole('button', { name: /^Giải trình lượt Xã Đình Dù, đang giữ/ });
  expect(others).toEqual([]);
  fireEvent.click(explain as HTMLElement);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Mất điện cả xã' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi giải trình' }));
  await waitFor(() => expect(again).toBe(1));
  expect(collector.bodies).toEqual([
    { command: { type: 'explain', turn: 'PH-2026-00409/1/2', note: 'Mất điện cả xã' } },
  ]);
});

test('what was explained says so instead, and what the center answered', () => {
  fakeCollector({});
  draw([{ ...CARD, turns: [turn('2', { explanation: { givenAt: NOW - HOUR, accepted: false } })] }]);
  fireEvent.click(screen.getByText('Từng lượt (1)'));
  expect(screen.getByText(/đã giải trình .*không được chấp nhận/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Giải trình lượt/ })).toBeNull();
});

test('only who opens a form reads the whole ticket', async () => {
  const collector = fakeCollector({ 'GET tickets/PH-2026-00409': OVERDUE_TICKET });
  draw([CARD]);
  fireEvent.click(screen.getByRole('button', { name: 'Báo tiến độ…' }));
  expect(await screen.findByRole('form', { name: 'Báo tiến độ' })).toBeInTheDocument();
  expect(collector.asked).toContain('GET tickets/PH-2026-00409');
});
