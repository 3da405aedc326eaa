import type { DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { accountingDashboard } from './boards/accounting.ts';
import { collectorHealthDashboard } from './boards/collector-health.ts';
import { domainDashboard } from './boards/domain.ts';
import { freshnessDashboard } from './boards/freshness.ts';
import { overviewDashboard } from './boards/overview.ts';
import { socDashboard } from './boards/soc.ts';
import { unitDashboard } from './boards/unit.ts';
import type { Audience } from './queries/data-sources.ts';
import { unitsOn } from './registers/read-registers.ts';
import type { Registers } from './registers/registers.ts';
import { dashboardText } from './dashboard-text.ts';

/** Folders of dashboards: their names in files; the providers of `provisioning/grafana` name them in Vietnamese. */
export type Folder = 'tong-hop' | 'linh-vuc' | 'don-vi';

export interface DashboardFile {
  readonly folder: Folder;
  readonly name: string;
  readonly text: string;
}

/** Every dashboard of a site for one organisation, as files; the same registers give the same bytes. */
export function allDashboards(registers: Registers, audience: Audience): readonly DashboardFile[] {
  const summaries = {
    'tong-quan': overviewDashboard(registers, audience),
    'do-tuoi': freshnessDashboard(registers, audience),
    'trach-nhiem': accountingDashboard(audience),
    soc: socDashboard(registers, audience),
    'bo-thu-thap': audience === 'ioc' ? collectorHealthDashboard() : null,
  };
  return [
    ...Object.entries(summaries).flatMap(([name, board]) => (board === null ? [] : [file('tong-hop', name, board)])),
    ...registers.domains.map((domain) => file('linh-vuc', domain.id, domainDashboard(domain, registers, audience))),
  ];
}

/** One dashboard per unit that stands on a day, for the agencies' organisation. */
export const unitDashboards = (registers: Registers, day: string): readonly DashboardFile[] =>
  unitsOn(registers, registers.site.registersAt ?? day)
    .filter(({ level }) => level === 'commune' || level === 'agency')
    .map((unit) => file('don-vi', unit.id, unitDashboard(unit)));

const file = (folder: Folder, name: string, board: DashboardBuilder): DashboardFile => ({
  ...{ folder, name, text: dashboardText(board) },
});
