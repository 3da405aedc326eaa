import { shownInstant } from '../../accounting/statement-words.ts';
import type { ActorRef } from '../../tickets/actor.ts';
import type { Presence, TextRef } from '../../tickets/received.ts';
import type { TicketEvent } from '../../tickets/ticket-event.ts';
import type { Mobilization, Ticket } from '../../tickets/ticket.ts';
import { html, type Html } from '../phone/html.ts';

type Texts = ReadonlyMap<TextRef, string | null>;

/** A page of the evidence package. */
export interface Deed {
  readonly path: string;
  readonly content: string;
}

/**
 * Each mobilisation as it is filed (QĐ 1670/QĐ-UBND, Điều 4.2): who asked and why, who decided by which document, who was
 * called up and came, who released them. It speaks in ids of the registers, so that the same events give the same bytes.
 */
export const mobilizationDeeds = (ticket: Ticket, events: readonly TicketEvent[], texts: Texts): readonly Deed[] =>
  ticket.mobilizations.map((one, index) => ({
    path: `dieu-dong-${String(index + 1).padStart(2, '0')}.html`,
    content: deedOf(ticket, one, events, texts).html,
  }));

function deedOf({ number, title }: Ticket, one: Mobilization, events: readonly TicketEvent[], texts: Texts): Html {
  const { request, units, until, documentNumber, calls = [] } = one;
  const said = (ref: TextRef) => texts.get(ref) ?? '(đã xóa)';
  const story = events.flatMap((event) => {
    const words = 'request' in event && event.request === request ? wordsOf(event, said) : null;
    return words === null ? [] : [row([shownInstant(event.at), words, nameOf(event.by)])];
  });
  const roster = calls.map(({ unit, person, count, task, presence, markedAt }) =>
    row([unit, person ?? `${count} người`, said(task), `${PRESENCE_WORDS[presence]}, ${shownInstant(markedAt)}`]),
  );
  const decided = `Số văn bản của Chủ tịch hoặc người được ủy quyền: ${documentNumber ?? '–'}.`;
  return pageOf(
    request,
    html`<p>Phiếu điều hành: ${number}, ${title.vi}</p>
      <p>Đề nghị: ${request}. Đơn vị được điều động: ${units.join(', ')}.</p>
      <p>${decided} Trạng thái: ${STATE_WORDS[one.state]}. Dự kiến kết thúc: ${shownInstant(until ?? null) || '–'}.</p>
      <h2>Danh sách được gọi</h2>
      ${tableOf(['Đơn vị', 'Người', 'Nhiệm vụ', 'Có mặt'], roster)}
      <h2>Diễn biến</h2>
      ${tableOf(['Thời điểm', 'Việc', 'Người thực hiện'], story)}`,
  );
}

const tableOf = (heads: readonly string[], rows: readonly Html[]): Html =>
  html`<table>
    <tr>
      ${heads.map((head) => html`<th>${head}</th>`)}
    </tr>
    ${rows}
  </table>`;

const pageOf = (request: string, body: Html): Html =>
  html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>Điều động ${request}</title>
        <style>
          body {
            font:
              13pt 'Times New Roman',
              serif;
            margin: 2cm;
          }
          table {
            border-collapse: collapse;
            width: 100%;
          }
          td,
          th {
            border: 1px solid #000;
            padding: 2px 4px;
            text-align: left;
            vertical-align: top;
          }
        </style>
      </head>
      <body>
        <h1>Biên bản điều động lực lượng</h1>
        ${body}
      </body>
    </html> `;

const row = (cells: readonly string[]): Html =>
  html`<tr>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;

/** Both names when somebody stands in for another. */
const nameOf = (by: ActorRef): string => {
  if (by.kind !== 'person') return by.kind === 'system' ? 'hệ thống' : by.kind;
  return by.deputyOf === undefined ? by.id : `${by.id} (thay ${by.deputyOf})`;
};

function wordsOf(event: TicketEvent, said: (ref: TextRef) => string): string | null {
  switch (event.type) {
    case 'MobilizationRequested':
      return `Đề nghị: ${said(event.note)}`;
    case 'MobilizationApproved':
      return `Cho phép, văn bản ${event.documentNumber ?? '–'}`;
    case 'MobilizationRefused':
      return `Không cho phép: ${said(event.note)}`;
    case 'PeopleCalledUp':
      return `Gọi ${event.person ?? `${event.count} người`} của ${event.unit}`;
    case 'PresenceMarked':
      return `Dòng ${event.call}: ${PRESENCE_WORDS[event.presence]}`;
    case 'MobilizationOutlasted':
      return 'Quá thời điểm dự kiến kết thúc, chưa cho về';
    case 'MobilizationReleased':
      return 'Kết thúc điều động';
    default:
      return null;
  }
}

const PRESENCE_WORDS: Readonly<Record<Presence, string>> = {
  called: 'đã gọi',
  present: 'có mặt',
  absent: 'vắng mặt',
  left: 'đã rời đi',
};

const STATE_WORDS: Readonly<Record<Mobilization['state'], string>> = {
  requested: 'chờ quyết định',
  approved: 'đang điều động',
  refused: 'không cho phép',
  released: 'đã kết thúc',
};
