import type { Catalog } from '../../src/catalog/catalog.ts';
import { importanceOf } from '../../src/routing/importance-of.ts';
import type { AlertLabels, PostedAlert } from './alert-sender.ts';

/** One figure at one unit: what an alert of Alertmanager may speak of. */
export interface AlertCell {
  readonly indicator: string;
  readonly unit: string;
}

/** Cells whose critical alerts open a ticket, in the order of the registers. */
export function alertCells(catalog: Catalog, at: number): readonly AlertCell[] {
  const units = [...catalog.units.values()].filter(({ parent }) => parent === catalog.site.root);
  const indicators = [...catalog.indicators.values()];
  const cells = indicators.flatMap((indicator) => units.map((unit) => ({ indicator: indicator.id, unit: unit.id })));
  const about = { severity: 'critical', kind: 'alert' } as const;
  return cells.filter((cell) => importanceOf(catalog, { ...cell, ...about }, at).ticket);
}

/** As many groups as Alertmanager makes of a district that groups by unit (facts on telemetry). */
const GROUPS = 160;
const LASTS = 3_600_000;

/** The alert of that number: critical, firing since `startsAt`, about its cell, in one of the groups. */
export const alertOf = (
  index: number,
  cell: AlertCell | undefined,
  startsAt: number,
  more: AlertLabels = {},
): PostedAlert => ({
  labels: {
    ...{ alertname: 'BaoDong', ...cell, severity: 'critical', sensor: `s${index}`, group: `g${index % GROUPS}` },
    ...more,
  },
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(startsAt + LASTS).toISOString(),
});
