import { RowBuilder, type DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { dashboardFrame, marks, TAGS, unitVariable } from '../frame/dashboard-frame.ts';
import { dashboardUid } from '../frame/ids.ts';
import { GREEN, NO_DATA, RED } from '../look/state-look.ts';
import { SEVERITIES } from '../look/words.ts';
import { bars, namedSeries, stat, thresholds, trend } from '../panels/panels.ts';
import { stateTile } from '../panels/state-tile.ts';
import { statusBoard } from '../panels/status-board.ts';
import { openTickets } from '../panels/tables.ts';
import { DATA_SOURCES, type Audience } from '../queries/data-sources.ts';
import { indicators, namedUnits, prometheusNow, prometheusRange } from '../queries/queries.ts';
import type { Registers } from '../registers/registers.ts';

/** For leaders, in the fixed order of the decision: what is red, what is overdue, who is slow, what is open. */
export function overviewDashboard(registers: Registers, audience: Audience): DashboardBuilder {
  const board = dashboardFrame({
    uid: dashboardUid('overview'),
    title: 'Tổng quan lãnh đạo',
    description: `${registers.site.name}. Mười lĩnh vực theo thứ tự của quyết định, phiếu đang mở và việc quá hạn.`,
    tag: TAGS.summary,
    from: 'now-30d',
  }).withVariable(unitVariable(registers, audience));
  for (const mark of marks({ unit: '$unit' })) board.annotation(mark);
  board.withRow(new RowBuilder('Các lĩnh vực'));
  for (const domain of registers.domains) board.withPanel(stateTile(domain));
  board.withRow(new RowBuilder('Việc đang chờ')).withPanel(overdueNow(audience === 'ioc' ? 6 : 24));
  if (audience === 'ioc') board.withPanel(overdueByUnit).withPanel(overdueTrend);
  return board
    .withPanel(openTickets({ unit: '$unit' }))
    .withRow(new RowBuilder('Đơn vị theo lĩnh vực'))
    .withPanel(statusBoard('Nơi xấu nhất của mỗi lĩnh vực', 'domains', { unit: '$unit' }, 14));
}

const overdueNow = (span: number) =>
  stat(
    {
      title: 'Phiếu đang quá hạn',
      description: 'Trong số phiếu tiếp nhận trong khoảng thời gian đang xem và chưa kết thúc.',
      source: DATA_SOURCES.vnioc,
      queries: [indicators({ kind: 'tickets', unit: '$unit', subtree: true, open: true })],
      ...{ span, height: 6 },
    },
    { calc: 'sum', field: '/^overdue$/' },
  )
    .decimals(0)
    .thresholds(
      thresholds([
        { value: null, color: GREEN },
        { value: 1, color: RED },
      ]),
    )
    .mappings([NO_DATA]);

const overdueByUnit = bars(
  {
    title: 'Lượt xử lý quá hạn theo đơn vị đang giữ',
    source: DATA_SOURCES.prometheus,
    queries: [prometheusNow(`sort_desc(${namedUnits('vnioc_ticket_turns_overdue')})`, '{{name}}')],
    ...{ span: 9, height: 6 },
  },
  { unit: 'none' },
).thresholds(thresholds([{ value: null, color: RED }]));

const overdueTrend = trend(
  {
    title: 'Phiếu đang mở theo mức độ',
    source: DATA_SOURCES.prometheus,
    queries: [
      prometheusRange(
        'sum by (severity) (vnioc_tickets{state!~"closed|rejected|duplicate|redirected"})',
        '{{severity}}',
      ),
    ],
    ...{ span: 9, height: 6 },
  },
  'none',
  null,
).overrides(namedSeries(SEVERITIES));
