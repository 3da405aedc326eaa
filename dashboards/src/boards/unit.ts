import { RowBuilder, type DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { dashboardFrame, marks, periodVariable, TAGS } from '../frame/dashboard-frame.ts';
import { dashboardUid } from '../frame/ids.ts';
import { statusBoard } from '../panels/status-board.ts';
import { lateLines, openTickets } from '../panels/tables.ts';
import { completenessShare } from '../panels/completeness.ts';
import { table } from '../panels/panels.ts';
import { columns, hidden } from '../panels/columns.ts';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { indicators } from '../queries/queries.ts';
import type { Unit } from '../registers/registers.ts';

/** One unit for its own people: states, what it has to do, figures it owes, its account of the period. */
export function unitDashboard({ id, name }: Unit): DashboardBuilder {
  const scope = { unit: id };
  const board = dashboardFrame({
    uid: dashboardUid('unit', id),
    title: name,
    description: `Việc, số liệu còn nợ và kết quả xử lý của ${name}.`,
    tag: TAGS.unit,
    from: 'now-30d',
  }).withVariable(periodVariable());
  for (const mark of marks(scope)) board.annotation(mark);
  return board
    .withPanel(openTickets(scope))
    .withPanel(completeness(id))
    .withPanel(account)
    .withPanel(statusBoard('Trạng thái các chỉ số', 'indicators', scope, 10))
    .withRow(new RowBuilder('Số liệu còn nợ'))
    .withPanel(lateLines(scope));
}

const completeness = (unit: string) =>
  completenessShare(unit, {
    title: 'Số liệu đã nộp',
    description: 'Số liệu đến hạn đã có / phải có, trong khoảng thời gian đang xem.',
    ...{ span: 6, height: 6 },
  });

/** The collector narrows the account to what the person may see: of people of one unit, theirs. */
const account = table({
  title: 'Kết quả xử lý trong kỳ',
  source: DATA_SOURCES.vnioc,
  queries: [indicators({ kind: 'accounting', groupBy: 'unit', period: '$period' })],
  ...{ span: 18, height: 6 },
}).overrides(
  columns({
    name: { title: 'Đơn vị' },
    n: { title: 'n' },
    on_time: { title: 'Đúng hạn' },
    late: { title: 'Muộn' },
    overdue_open: { title: 'Đang quá hạn' },
    open: { title: 'Đang mở' },
    on_time_ratio: { title: 'Tỷ lệ đúng hạn', unit: 'percentunit', decimals: 1 },
    ...hidden(
      'key',
      'group',
      'few',
      'rank',
      'handle_p50',
      'handle_p90',
      'handle_n',
      'acknowledge_p50',
      'acknowledge_p90',
    ),
    ...hidden('acknowledge_n', 'returned', 'misdirected', 'reopened', 'recurred', 'escalated', 'rated', 'satisfied'),
  }),
);
