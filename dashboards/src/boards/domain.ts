import { RowBuilder, type DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { dashboardFrame, marks, TAGS, unitVariable } from '../frame/dashboard-frame.ts';
import { domainUid } from '../frame/ids.ts';
import { cellCounts, cellHistory } from '../panels/cell-counts.ts';
import { figureByUnit, figuresOf, RANGES } from '../panels/figures.ts';
import { statusBoard } from '../panels/status-board.ts';
import { lateLines, openTickets } from '../panels/tables.ts';
import type { Audience } from '../queries/data-sources.ts';
import { fedByUnits } from '../registers/fed-indicators.ts';
import type { Domain, Indicator, Registers } from '../registers/registers.ts';

const MOST_BY_UNIT = 4;

/** One domain: its board, every indicator of the chosen unit against its target, units side by side, tickets, lateness. */
export function domainDashboard(domain: Domain, registers: Registers, audience: Audience): DashboardBuilder {
  const own = registers.indicators.filter((indicator) => indicator.domain === domain.id);
  const scope = { domain: domain.id, unit: '$unit' };
  const usual = mostCommon(own);
  const board = dashboardFrame({
    uid: domainUid(domain.id),
    title: `${domain.no === null ? '' : `${domain.no}. `}${domain.name}`,
    description: `${MODES[domain.mode]} ${domain.legalBasis}`,
    tag: TAGS.domain,
    from: `now-${RANGES[usual] ?? '30d'}`,
  }).withVariable(unitVariable(registers, audience));
  for (const mark of marks(scope)) board.annotation(mark);
  board
    .withRow(new RowBuilder('Tình hình hiện tại'))
    .withPanel(statusBoard('Đơn vị theo chỉ số', 'indicators', scope, 12));
  if (audience === 'ioc') board.withPanel(cellCounts(domain.id));
  board.withRow(new RowBuilder('Chỉ số của đơn vị đang chọn'));
  for (const panel of figuresOf(own, registers, usual)) board.withPanel(panel);
  if (audience === 'ioc') withUnitsSideBySide(board, domain.id, registers);
  return board
    .withRow(new RowBuilder('Phiếu và số liệu còn nợ'))
    .withPanel(openTickets(scope))
    .withPanel(lateLines(scope));
}

const MODES: Readonly<Record<Domain['mode'], string>> = {
  monitor: 'Lĩnh vực giám sát.',
  monitor_operate: 'Lĩnh vực giám sát và điều hành.',
};

/** Prometheus and InfluxDB hold what no scope narrows: they are for the centre's own organisation. */
function withUnitsSideBySide(board: DashboardBuilder, domain: string, registers: Registers): void {
  const fed = fedByUnits(registers, domain);
  if (fed.length === 0) return;
  board.withRow(new RowBuilder('Các đơn vị cạnh nhau')).withPanel(cellHistory(domain));
  const targeted = fed.filter(({ target }) => target !== null);
  for (const indicator of (targeted.length === 0 ? fed : targeted).slice(0, MOST_BY_UNIT))
    board.withPanel(figureByUnit(indicator, registers.site.root));
}

function mostCommon(own: readonly Indicator[]): string {
  const counts = new Map<string, number>();
  for (const { cadence } of own) counts.set(cadence, (counts.get(cadence) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'daily';
}
