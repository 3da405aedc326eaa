import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { Subject } from 'rxjs';
import { liveFeed } from '../../collector/live/live-feed.ts';
import { fakeCollector, renderPage } from '../../test/fake-collector.ts';
import { deskOf, OVERDUE_ROW, OVERDUE_TICKET } from '../../test/tickets.ts';
import { DutyPage } from './DutyPage.tsx';

const at = { at: '/duty', path: '/duty' };
const TICKET = `GET tickets/${OVERDUE_TICKET.id}`;
const second = { ...OVERDUE_ROW, id: 'PH-2026-00410', number: 'PH-2026-00410', group: 'rest', mark: 'normal' } as const;

describe('the duty desk', () => {
  test('shows what, who with telephone, step, time over and last answer of every ticket', async () => {
    fakeCollector({ 'GET desk': deskOf(OVERDUE_ROW), [TICKET]: OVERDUE_TICKET });
    renderPage(<DutyPage />, at);
    const row = await screen.findByRole('option');
    for (const text of ['Đèn chiếu sáng tắt, Xã Đình Dù', 'Hoàng Thị Mẫu', '· 0900 000 047', '2/2'])
      expect(within(row).getByText(text)).toBeInTheDocument();
    expect(within(row).getByText('Quá 3 giờ 10 phút')).toBeInTheDocument();
    expect(within(row).getByText('Bỏ 2 kỳ báo tình trạng')).toBeInTheDocument();
  });

  test('offers one primary button for the chosen ticket, and says why the next one is not allowed', async () => {
    fakeCollector({ 'GET desk': deskOf(OVERDUE_ROW), [TICKET]: OVERDUE_TICKET });
    renderPage(<DutyPage />, at);
    expect(await screen.findByRole('button', { name: 'Đôn đốc' })).toBeInTheDocument();
    expect(screen.getByText(/Đơn vị chưa báo đã xong/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Duyệt kết quả' })).toBeNull();
  });

  test('shows as done only what the collector recorded', async () => {
    const fake = fakeCollector({
      ...{ 'GET desk': deskOf(OVERDUE_ROW), [TICKET]: OVERDUE_TICKET },
      [`POST tickets/${OVERDUE_TICKET.id}/commands`]: { refused: 422, detail: 'Quy tắc không cho phép lúc này.' },
    });
    renderPage(<DutyPage />, at);
    fireEvent.click(await screen.findByRole('button', { name: 'Đôn đốc' }));
    fireEvent.change(screen.getByLabelText(/^Nội dung đôn đốc/), { target: { value: 'trả lời ngay' } });
    fireEvent.click(screen.getByRole('button', { name: 'Thực hiện: Đôn đốc' }));
    expect(await screen.findByText('Quy tắc không cho phép lúc này.')).toBeInTheDocument();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(fake.bodies).toContainEqual({
      expectedSeq: 7,
      command: { type: 'nudge', unit: 'c-dinhdu', why: 'trả lời ngay', inNameOfChair: false },
    });
    fake.answers[`POST tickets/${OVERDUE_TICKET.id}/commands`] = {
      ticket: {},
      events: [{ type: 'UnitNudged', at: 0 }],
    };
    fireEvent.click(screen.getByRole('button', { name: 'Thực hiện: Đôn đốc' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Đã ghi vào sổ: Đôn đốc'));
  });

  test('is worked by keyboard', async () => {
    fakeCollector({ 'GET desk': deskOf(OVERDUE_ROW, second), [TICKET]: OVERDUE_TICKET });
    renderPage(<DutyPage />, at);
    const list = await screen.findByRole('listbox', { name: /Phiếu đang mở/ });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('PH-2026-00410');
    fireEvent.keyDown(list, { key: 'Home' });
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('PH-2026-00409');
  });

  test('keeps its filters in the address, and says when nothing fits them', async () => {
    fakeCollector({ 'GET desk': deskOf(OVERDUE_ROW), [TICKET]: OVERDUE_TICKET });
    renderPage(<DutyPage />, { at: '/duty?holder=citizen', path: '/duty' });
    expect(await screen.findByText('0 trên 1 phiếu đang mở')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    expect(await screen.findByText('1 phiếu đang mở')).toBeInTheDocument();
  });

  test('hears of a new ticket by itself, asks only for what changed, and moves nothing', async () => {
    const fake = fakeCollector({ 'GET desk': deskOf(OVERDUE_ROW), [TICKET]: OVERDUE_TICKET });
    const told = new Subject<LiveEvent>();
    renderPage(<DutyPage />, { ...at, live: liveFeed(told) });
    await screen.findByRole('option');
    const first = { ...second, group: 'overdue', due: { ...OVERDUE_ROW.due!, leftMs: -99 * 3_600_000 } } as const;
    const changes = { ...deskOf(first), revision: 'r-2', since: 'r-1' };
    fake.answers['GET desk?since=r-1'] = changes;
    fake.answers['GET desk?since=r-2'] = { refused: 304, detail: '' };
    act(() => told.next({ event: 'ticket', id: '', data: `{"ticket":{"id":"${second.id}"}}` }));
    expect(await screen.findByRole('button', { name: '1 phiếu mới ↑' })).toBeInTheDocument();
    expect(screen.getAllByRole('option')).toHaveLength(1);
    act(() => told.next({ event: 'ticket', id: '', data: '{}' }));
    await waitFor(() => expect(fake.asked).toContain('GET desk?since=r-2'), { timeout: 5000 });
    fireEvent.click(screen.getByRole('button', { name: '1 phiếu mới ↑' }));
    expect(screen.getAllByRole('option').map((option) => option.id)).toEqual([
      `desk-${first.id}`,
      `desk-${OVERDUE_ROW.id}`,
    ]);
    expect(screen.getByRole('option', { selected: true }).id).toBe(`desk-${OVERDUE_ROW.id}`);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(fake.asked.filter((asked) => asked.startsWith('GET desk'))).toEqual([
      ...['GET desk', 'GET desk?since=r-1', 'GET desk?since=r-2'],
    ]);
  });

  test('says that nothing is open, and what went wrong', async () => {
    fakeCollector({ 'GET desk': deskOf() });
    renderPage(<DutyPage />, at).unmount();
    fakeCollector({ 'GET desk': { refused: 503, detail: 'Hệ thống chưa sẵn sàng.' } });
    renderPage(<DutyPage />, at);
    expect(await screen.findByText('Hệ thống chưa sẵn sàng.')).toBeInTheDocument();
  });
});
