import { RowBuilder, type DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { dashboardFrame, periodVariable, TAGS } from '../frame/dashboard-frame.ts';
import { dashboardUid } from '../frame/ids.ts';
import { AMBER, GREEN, RED } from '../look/state-look.ts';
import { FEW, GROUPS, TICKET_STATES } from '../look/words.ts';
import { columns, hidden, type ColumnLook } from '../panels/columns.ts';
import { bars, namedSeries, table, thresholds, trend, type AnyPanel } from '../panels/panels.ts';
import { openTickets } from '../panels/tables.ts';
import { DATA_SOURCES, type Audience } from '../queries/data-sources.ts';
import { indicators, namedUnits, prometheusNow, prometheusRange, type Asked } from '../queries/queries.ts';

type GroupBy = NonNullable<Asked['groupBy']>;

/** Who answered in time: accounts by unit, domain, procedure and severity, each rate with its n. */
export function accountingDashboard(audience: Audience): DashboardBuilder {
  const board = dashboardFrame({
    uid: dashboardUid('accounting'),
    title: 'Trách nhiệm xử lý',
    description: 'Lượt xử lý đúng hạn, muộn, quá hạn theo đơn vị và kỳ. Tỷ lệ luôn đi cùng n; n < 5 không xếp hạng.',
    tag: TAGS.summary,
    from: 'now-30d',
  })
    .withVariable(periodVariable())
    .withRow(new RowBuilder('Theo đơn vị'))
    .withPanel(accounts('Kết quả xử lý theo đơn vị', 'unit', 'Đơn vị', 10))
    .withPanel(onTime);
  if (audience === 'ioc') board.withPanel(handling).withPanel(turnsOverdue).withPanel(byState);
  return board
    .withRow(new RowBuilder('Theo lĩnh vực, quy trình, mức độ'))
    .withPanel(accounts('Theo lĩnh vực', 'domain', 'Lĩnh vực', 9))
    .withPanel(accounts('Theo quy trình', 'sop', 'Quy trình', 9))
    .withPanel(accounts('Theo mức độ', 'severity', 'Mức độ', 6))
    .withRow(new RowBuilder('Phiếu'))
    .withPanel(openTickets({}));
}

const COLUMNS: Readonly<Record<string, ColumnLook>> = {
  group: { title: 'Nhóm', words: GROUPS, width: 110, none: '–' },
  n: { title: 'n', width: 60 },
  on_time: { title: 'Đúng hạn', width: 90 },
  late: { title: 'Muộn', width: 80 },
  overdue_open: { title: 'Đang quá hạn', width: 110 },
  open: { title: 'Đang mở', width: 90 },
  on_time_ratio: { title: 'Tỷ lệ đúng hạn', unit: 'percentunit', decimals: 1, width: 120 },
  few: { title: 'Ghi chú', words: FEW, width: 160 },
  rank: { title: 'Hạng trong nhóm', width: 120, none: '–' },
  handle_p50: { title: 'Xử lý, trung vị (phút làm việc)', width: 120 },
  handle_p90: { title: 'Xử lý, p90', width: 100 },
  acknowledge_p50: { title: 'Tiếp nhận, trung vị', width: 120 },
  acknowledge_p90: { title: 'Tiếp nhận, p90', width: 110 },
  returned: { title: 'Trả lại', width: 80 },
  misdirected: { title: 'Chuyển sai', width: 90 },
  reopened: { title: 'Xử lý lại', width: 90 },
  recurred: { title: 'Tái phát', width: 80 },
  escalated: { title: 'Báo cấp trên', width: 110 },
  rated: { title: 'Được đánh giá', width: 110 },
  satisfied: { title: 'Hài lòng', width: 90 },
  ...hidden('key', 'handle_n', 'acknowledge_n'),
};

const asked = (groupBy: GroupBy) => indicators({ kind: 'accounting', groupBy, period: '$period' });

const accounts = (title: string, groupBy: GroupBy, heading: string, height: number): AnyPanel =>
  table({ title, source: DATA_SOURCES.vnioc, queries: [asked(groupBy)], ...{ span: 24, height } }).overrides(
    columns({ name: { title: heading, width: 260 }, ...COLUMNS }),
  );

const onTime = bars(
  {
    title: 'Tỷ lệ đúng hạn',
    description: 'Đọc cùng n ở bảng trên.',
    source: DATA_SOURCES.vnioc,
    queries: [asked('unit')],
    ...{ span: 24, height: 8 },
  },
  { unit: 'percentunit', rows: true },
)
  .transformations([{ id: 'filterFieldsByName', options: { include: { names: ['name', 'on_time_ratio'] } } }])
  .min(0)
  .max(1)
  .thresholds(
    thresholds([
      { value: null, color: RED },
      { value: 0.8, color: AMBER },
      { value: 0.95, color: GREEN },
    ]),
  );

const handling = bars(
  {
    title: 'Thời gian xử lý p90, tháng báo cáo đang chạy (giờ làm việc)',
    source: DATA_SOURCES.prometheus,
    queries: [
      prometheusNow(
        `sort_desc(${namedUnits('vnioc_ticket_resolve_working_seconds{quantile="0.9"} / 3600')})`,
        '{{name}}',
      ),
    ],
    ...{ span: 12, height: 9 },
  },
  { unit: 'suffix: giờ' },
).decimals(1);

const turnsOverdue = trend(
  {
    title: 'Lượt đang quá hạn',
    source: DATA_SOURCES.prometheus,
    queries: [prometheusRange(namedUnits('vnioc_ticket_turns_overdue'), '{{name}}')],
    ...{ span: 12, height: 9 },
  },
  'none',
  null,
);

const byState = trend(
  {
    title: 'Phiếu theo tình trạng',
    source: DATA_SOURCES.prometheus,
    queries: [prometheusRange('sum by (state) (vnioc_tickets)', '{{state}}')],
    ...{ span: 24, height: 8 },
  },
  'none',
  null,
).overrides(namedSeries(TICKET_STATES));
