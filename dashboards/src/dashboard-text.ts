import type { DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';

/** A dashboard as its file: panels numbered in their order, keys sorted, so that equal dashboards are equal files. */
export function dashboardText(board: DashboardBuilder): string {
  const dashboard = board.build();
  const numbered = dashboard.panels?.map((panel, index) => ({ ...panel, id: index + 1 })) ?? [];
  return `${JSON.stringify(sorted({ ...dashboard, panels: numbered }), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, one]) => isSaid(name, one));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}

/** The builders write where a link may be hidden as if it should be: ours are shown. */
const isSaid = (name: string, value: unknown): boolean =>
  typeof value !== 'function' && value !== undefined && !(name === 'placement' && value === 'inControlsMenu');
