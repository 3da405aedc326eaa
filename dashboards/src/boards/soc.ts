import { SOC_DOMAIN } from '@vnioc/contract/words.ts';
import { RowBuilder, type DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { dashboardFrame, marks, TAGS, unitVariable } from '../frame/dashboard-frame.ts';
import { dashboardUid } from '../frame/ids.ts';
import { cellCounts } from '../panels/cell-counts.ts';
import { figureByUnit, figuresOf } from '../panels/figures.ts';
import { statusBoard } from '../panels/status-board.ts';
import { happenings, openTickets } from '../panels/tables.ts';
import type { Audience } from '../queries/data-sources.ts';
import { fedByUnits } from '../registers/fed-indicators.ts';
import type { Registers } from '../registers/registers.ts';

/** What watches the network: critical events, open cases and tickets, figures of protection. Null: the site has no such domain. */
export function socDashboard(registers: Registers, audience: Audience): DashboardBuilder | null {
  const own = registers.indicators.filter(({ domain }) => domain === SOC_DOMAIN);
  if (own.length === 0) return null;
  const scope = { domain: SOC_DOMAIN, unit: '$unit' };
  const board = dashboardFrame({
    uid: dashboardUid('soc'),
    title: 'SOC: an toàn thông tin',
    description: 'Sự kiện an toàn thông tin theo mức độ, vụ việc và phiếu đang mở, khả năng bảo vệ của từng đơn vị.',
    tag: TAGS.summary,
    from: 'now-7d',
  }).withVariable(unitVariable(registers, audience));
  for (const mark of marks(scope)) board.annotation(mark);
  board.withRow(new RowBuilder('Tình hình')).withPanel(statusBoard('Đơn vị theo chỉ số', 'indicators', scope, 11));
  if (audience === 'ioc') board.withPanel(cellCounts(SOC_DOMAIN));
  board
    .withRow(new RowBuilder('Vụ việc và sự kiện'))
    .withPanel(openTickets(scope))
    .withPanel(
      happenings('Sự kiện nghiêm trọng và cảnh báo', { ...scope, subtree: true, severities: ['critical', 'warning'] }),
    )
    .withPanel(happenings('Mọi sự kiện', { ...scope, subtree: true }))
    .withRow(new RowBuilder('Các con số'));
  for (const panel of figuresOf(own, registers)) board.withPanel(panel);
  if (audience === 'agencies') return board;
  board.withRow(new RowBuilder('Các cơ quan cạnh nhau'));
  for (const indicator of fedByUnits(registers, SOC_DOMAIN).slice(0, 4))
    board.withPanel(figureByUnit(indicator, registers.site.root));
  return board;
}
