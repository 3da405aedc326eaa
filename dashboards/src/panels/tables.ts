import { CAUSES, FRESHNESS, OVERDUE, SEVERITIES, TICKET_KINDS, TICKET_STATES } from '../look/words.ts';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { indicators, type Asked } from '../queries/queries.ts';
import { columns, hidden } from './columns.ts';
import { table, type AnyPanel } from './panels.ts';

type Scope = Pick<Asked, 'domain' | 'unit'>;

const TICKET_PAGE = { title: 'Mở phiếu', url: '/a/vnioc-operations-app/tickets/${__data.fields.id}' };

const only = (column: string, ...values: readonly string[]) => ({
  id: 'filterByValue',
  options: {
    type: 'include',
    match: 'any',
    filters: values.map((value) => ({ fieldName: column, config: { id: 'equal', options: { value } } })),
  },
});

/** Tickets that are not final yet, the newest first; each row leads to its ticket. */
export const openTickets = (scope: Scope, height = 9): AnyPanel =>
  table({
    title: 'Phiếu đang mở',
    description: 'Phiếu tiếp nhận trong khoảng thời gian đang xem và chưa kết thúc.',
    source: DATA_SOURCES.vnioc,
    queries: [indicators({ kind: 'tickets', ...scope, subtree: true, open: true, limit: 500 })],
    ...{ span: 24, height },
  }).overrides(
    columns({
      time: { title: 'Tiếp nhận', unit: 'time', width: 140 },
      id: { title: 'Số phiếu', width: 130, link: TICKET_PAGE },
      kind: { title: 'Loại', words: TICKET_KINDS, width: 130 },
      title: { title: 'Nội dung', link: TICKET_PAGE, width: 340 },
      state: { title: 'Tình trạng', words: TICKET_STATES, width: 160 },
      severity: { title: 'Mức độ', words: SEVERITIES, width: 130 },
      unit: { title: 'Nơi xảy ra', width: 180 },
      lead: { title: 'Chủ trì', width: 200, none: 'Chưa giao' },
      due: { title: 'Hạn của bước', unit: 'time', width: 140, none: '–' },
      resolve_due: { title: 'Hạn xử lý', unit: 'time', width: 140, none: '–' },
      overdue: { title: 'Thời hạn', words: OVERDUE, width: 110 },
      escalation: { title: 'Bậc báo cáo', width: 110 },
      ...hidden('domain', 'indicator', 'unit_id', 'lead_id', 'drill', 'last_event'),
    }),
  );

/** What is owed and did not come in time, with its cause: a unit is never blamed for its upstream system. */
export const lateLines = (scope: Scope, height = 9): AnyPanel =>
  table({
    title: 'Số liệu chậm, không nộp, nhận muộn',
    description: 'Nguyên nhân do bộ thu thập xác định; lỗi của hệ thống nguồn không tính cho đơn vị.',
    source: DATA_SOURCES.vnioc,
    queries: [indicators({ kind: 'freshness', ...scope, subtree: true, format: 'table' })],
    ...{ span: 24, height },
  })
    .transformations([only('status', 'late', 'missing', 'received_late')])
    .overrides(
      columns({
        source: { title: 'Nguồn' },
        unit: { title: 'Đơn vị' },
        period: { title: 'Kỳ', width: 120 },
        status: { title: 'Tình trạng', words: FRESHNESS, width: 130 },
        cause: { title: 'Nguyên nhân', words: CAUSES, width: 150 },
        due: { title: 'Hạn nộp', unit: 'time', width: 140 },
        received: { title: 'Nhận lúc', unit: 'time', width: 140 },
        present: { title: 'Đã có', width: 80 },
        expected: { title: 'Phải có', width: 80 },
        ...hidden('unit_id', 'domain', 'cadence', 'period_end', 'missing'),
      }),
    );

/** What happened, the newest first. Keys of events hold no personal data (SEMANTICS §2). */
export const happenings = (title: string, asked: Omit<Asked, 'kind'>, height = 9): AnyPanel =>
  table({
    title,
    source: DATA_SOURCES.vnioc,
    queries: [indicators({ kind: 'events', limit: 500, ...asked })],
    ...{ span: 24, height },
  }).overrides(
    columns({
      time: { title: 'Lúc', unit: 'time', width: 140 },
      kind: { title: 'Loại sự kiện', width: 180 },
      severity: { title: 'Mức độ', words: SEVERITIES, width: 130 },
      unit: { title: 'Đơn vị', width: 200 },
      asset: { title: 'Tài sản', width: 160 },
      keys: { title: 'Chi tiết' },
      source: { title: 'Nguồn', width: 160 },
      ...hidden('unit_id', 'domain', 'known_at', 'id'),
    }),
  );
