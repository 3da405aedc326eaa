import { setBackendSrv, type BackendSrv, type BackendSrvRequest } from '@grafana/runtime';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { of, Subject, throwError } from 'rxjs';
import { liveFeed } from '../../collector/live/live-feed.ts';
import { fakeCollector, renderPage } from '../../test/fake-collector.ts';
import { OVERDUE_TICKET } from '../../test/tickets.ts';
import { TicketPage } from './TicketPage.tsx';

const PATH = `tickets/${OVERDUE_TICKET.id}`;
const at = { at: `/${PATH}`, path: '/tickets/:ticket' };

describe('the page of a ticket', () => {
  test('shows what is over, the steps with their clocks, the story with its words', async () => {
    fakeCollector({ [`GET ${PATH}`]: OVERDUE_TICKET });
    renderPage(<TicketPage />, at);
    expect(await screen.findByText(/Quá 3 giờ 10 phút làm việc/)).toBeInTheDocument();
    expect(screen.getByText('1 giờ, đúng hạn')).toBeInTheDocument();
    expect(screen.getByText('chờ vật tư')).toBeInTheDocument();
    expect(screen.getByText(/Hoàng Thị Mẫu, Đầu mối đơn vị/)).toBeInTheDocument();
  });

  test('says every refusal as a text', async () => {
    fakeCollector({ [`GET ${PATH}`]: OVERDUE_TICKET });
    renderPage(<TicketPage />, at);
    expect(await screen.findByText(/1 thao tác chưa được phép/)).toBeInTheDocument();
    expect(screen.getByText(/Vai trò của ông\/bà không được phép/)).toBeInTheDocument();
  });

  test('says what happened since when somebody was faster, and keeps what was entered', async () => {
    const sent: unknown[] = [];
    const meanwhile = { seq: 8, state: 'resolved', events: [{ seq: 8, type: 'TicketResolved', at: 0 }] };
    const fetch = ({ url, method = 'GET', data }: BackendSrvRequest) => {
      if (method === 'GET') return of({ data: url.endsWith('/units') ? { items: [] } : OVERDUE_TICKET, status: 200 });
      sent.push(data);
      return throwError(() => ({ status: 409, data: { detail: 'Có người vừa thay đổi.', meanwhile } }));
    };
    setBackendSrv({ fetch } as unknown as BackendSrv);
    renderPage(<TicketPage />, at);
    fireEvent.click(await screen.findByRole('button', { name: 'Đôn đốc' }));
    fireEvent.change(screen.getByLabelText(/^Nội dung đôn đốc/), { target: { value: 'trả lời ngay' } });
    fireEvent.click(screen.getByRole('button', { name: 'Thực hiện: Đôn đốc' }));
    expect(await screen.findByText(/phiếu đã thay đổi: 1 việc/)).toHaveTextContent('Đã xử lý, chờ duyệt');
    expect(screen.getByText(/Báo đã xong/)).toBeInTheDocument();
    expect(screen.getByLabelText(/^Nội dung đôn đốc/)).toHaveValue('trả lời ngay');
    fireEvent.click(screen.getByRole('button', { name: 'Vẫn thực hiện' }));
    await screen.findByText(/phiếu đã thay đổi/);
    expect(sent.map((one) => (one as { expectedSeq: number }).expectedSeq)).toEqual([7, 8]);
  });

  test('shows by itself what another did; a form that was begun before says so and does not expect it', async () => {
    const fake = fakeCollector({ [`GET ${PATH}`]: OVERDUE_TICKET, 'GET units': { items: [] } });
    const told = new Subject<LiveEvent>();
    renderPage(<TicketPage />, { ...at, live: liveFeed(told) });
    fireEvent.click(await screen.findByRole('button', { name: 'Đôn đốc' }));
    fireEvent.change(screen.getByLabelText(/^Nội dung đôn đốc/), { target: { value: 'trả lời ngay' } });
    const [first] = OVERDUE_TICKET.events;
    const event = { ...first!, seq: 8, type: 'TicketResolved', event: {}, texts: {} };
    fake.answers[`GET ${PATH}`] = { ...OVERDUE_TICKET, seq: 8, state: 'resolved', events: [first!, event] };
    act(() => told.next({ event: 'ticket', id: '', data: `{"ticket":{"id":"${OVERDUE_TICKET.id}"}}` }));
    expect(await screen.findByText(/phiếu đã thay đổi: 1 việc/)).toHaveTextContent('Đã xử lý, chờ duyệt');
    expect(screen.getByLabelText(/^Nội dung đôn đốc/)).toHaveValue('trả lời ngay');
    fireEvent.click(screen.getByRole('button', { name: 'Thực hiện: Đôn đốc' }));
    fireEvent.click(screen.getByRole('button', { name: 'Vẫn thực hiện' }));
    await waitFor(() => expect(fake.bodies.map((one) => (one as { expectedSeq: number }).expectedSeq)).toEqual([7, 8]));
  });

  test('of one that is not there says so in the collector’s words', async () => {
    fakeCollector({ [`GET ${PATH}`]: { refused: 404, detail: 'Không có phiếu này trong phạm vi của bạn.' } });
    renderPage(<TicketPage />, at);
    expect(await screen.findByText('Không có phiếu này trong phạm vi của bạn.')).toBeInTheDocument();
  });
});
