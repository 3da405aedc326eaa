import type { Desk, DeskRow } from '@vnioc/contract/desk.ts';
import type { TicketDetail } from '@vnioc/contract/tickets.ts';

const NOW = Date.parse('2026-11-19T10:40+07:00');
const HOUR = 3_600_000;

/** A report of a citizen that the commune let fall due; it accepted, and has not reported since. */
export const OVERDUE_TICKET: TicketDetail = {
  ...{ id: 'PH-2026-00409', number: 'PH-2026-00409', seq: 7, kind: 'citizen_report', state: 'in_progress' },
  title: { vi: 'Phản ánh của người dân: Đèn chiếu sáng tắt – Xã Đình Dù', en: 'Citizen report: Lights – Xã Đình Dù' },
  ...{ domain: 'citizen_reports', indicator: null, unit: 'c-dinhdu', lead: 'c-dinhdu', supporting: [] },
  ...{ severity: 'warning', emergency: false, verified: true, drill: false, situation: null, documentNumber: null },
  custody: {
    ...{ holder: { kind: 'unit', unit: 'c-dinhdu' }, phase: 'handle', since: NOW - 30 * HOUR, clock: 'working' },
    dueAt: NOW - 4 * HOUR,
  },
  ...{ maintenance: null, overdue: true, receivedAt: NOW - 40 * HOUR, lastEventAt: NOW - 4 * HOUR, acceptDueAt: null },
  ...{ resolveDueAt: NOW - 4 * HOUR, committedAt: null, escalation: 1, returns: 0, cycles: 1 },
  due: { of: 'resolve', at: NOW - 4 * HOUR, clock: 'working', leftMs: -3 * HOUR - 600_000, usedShare: 1.2 },
  step: { id: 'b2', index: 2, count: 2 },
  contact: { unit: 'c-dinhdu', name: 'Hoàng Thị Mẫu', position: 'Công chức', phone: '0900 000 047', deputyOf: null },
  ...{ lastAnswer: { at: NOW - 20 * HOUR, type: 'ProgressReported' }, unanswered: true, missedReports: 2 },
  ...{ text: 'Tắt 400 m đèn đường liên thôn', person: null, figure: null, source: null, asset: null },
  plan: { lead: 'c-dinhdu', supporting: [], reason: 'nơi xảy ra' },
  ...{ steps: [], history: [], support: [], mobilizations: [], missed: [], extension: null, rating: null },
  ...{ waitingUntil: null, nextStatusDueAt: null, alerts: { firing: 0, noted: 0 }, duplicates: [], mergedInto: null },
  events: [
    {
      ...{ seq: 6, type: 'ProgressReported', at: NOW - 20 * HOUR, recordedAt: NOW - 20 * HOUR },
      by: { kind: 'person', id: 'p-1', role: 'unit_contact', unit: 'c-dinhdu' },
      event: { unit: 'c-dinhdu', note: 'f'.repeat(64) },
      texts: { ['f'.repeat(64)]: 'chờ vật tư' },
    },
  ],
  turns: [],
  ...{ measured: [], officeHours: [], attachments: [], deliveries: [] },
  procedure: {
    ...{ id: 'sop.citizen_report', name: 'Phản ánh hiện trường', nameEn: 'Citizen field report', version: '4' },
    conditions: [],
    steps: [
      {
        ...{ id: 'b1', role: 'ioc_operator', action: 'Tiếp nhận', actionEn: 'Receive', evidence: '', milestone: null },
        ...{ state: 'done', startedAt: NOW - 40 * HOUR, endedAt: NOW - 39 * HOUR, dueAt: NOW - 38 * HOUR },
        ...{ clock: 'working', usedMs: HOUR, leftMs: HOUR, late: false, amount: 2, unit: 'WH' },
      },
      {
        ...{ id: 'b2', role: 'unit_contact', action: 'Xử lý', actionEn: 'Handle', evidence: 'Ảnh' },
        ...{ milestone: 'resolve', state: 'open', startedAt: NOW - 30 * HOUR, endedAt: null, dueAt: NOW - 4 * HOUR },
        ...{ clock: 'working', usedMs: 20 * HOUR, leftMs: -3 * HOUR - 600_000, late: true, amount: 5, unit: 'WD' },
      },
    ],
  },
  people: { 'p-1': 'Hoàng Thị Mẫu' },
  givenBy: null,
  possibilities: [
    { command: 'nudge', allowed: true, code: null, sentence: null },
    { command: 'askSupport', allowed: true, code: null, sentence: null },
    { command: 'close', allowed: false, code: 'not allowed in this state', sentence: 'Trạng thái chưa cho phép.' },
    { command: 'accept', allowed: false, code: 'not your role', sentence: 'Vai trò của ông/bà không được phép.' },
  ],
};

/** The same ticket as a row of the desk. */
export const OVERDUE_ROW: DeskRow = {
  ...{ id: OVERDUE_TICKET.id, number: OVERDUE_TICKET.number, seq: 7, title: OVERDUE_TICKET.title.vi },
  ...{ kind: 'citizen_report', state: 'in_progress', domain: 'citizen_reports', unit: 'c-dinhdu', lead: 'c-dinhdu' },
  ...{ holder: 'unit', severity: 'warning', group: 'overdue', mark: 'critical', verified: true, drill: false },
  ...{ receivedAt: OVERDUE_TICKET.receivedAt, due: OVERDUE_TICKET.due, step: OVERDUE_TICKET.step, contact: 'k' },
  ...{ lastAnswer: OVERDUE_TICKET.lastAnswer, unanswered: true, missedReports: 2 },
};

/** A desk of these rows. */
export const deskOf = (...rows: readonly DeskRow[]): Desk => ({
  ...{ revision: 'r-1', since: null, asOf: NOW, worked: 0, gone: [] },
  counts: {
    ...{ open: rows.length, unverified: 0, unverifiedEmergency: 0, dueSoon: 0, nearestMs: null },
    ...{ overdue: rows.length, longestOverMs: 3 * HOUR, unanswered: rows.length },
  },
  rows: [...rows],
  truncated: false,
  contacts: { k: OVERDUE_TICKET.contact! },
  shift: null,
  lights: {
    ...{ sources: null, alerts: { watched: 0, silent: 0, lastHeardAt: null } },
    messages: { sent: 0, waiting: 0, repeated: 0, failed: 0, since: NOW - 10 * HOUR },
  },
});
