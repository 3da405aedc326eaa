import type { Catalog } from '../../catalog/catalog.ts';
import type { Indicator } from '../../catalog/indicator.ts';
import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { State } from '../../observations/state.ts';
import { maintenanceOf } from '../../routing/maintenance-of.ts';

export interface PausedCell {
  readonly indicator: Indicator;
  readonly unit: { readonly id: UnitId };
  readonly state: State;
}

/** The alert that a state would raise (SEMANTICS §4): its kind and severity. */
const KINDS: Readonly<Partial<Record<State, string>>> = {
  ...{ stale: 'data.late', no_data: 'data.late', upstream_fault: 'source.down' },
};
const severityOf = (state: State): 'info' | 'warning' | 'critical' =>
  state === 'critical' || state === 'warning' ? state : 'info';

/** Whether announced maintenance covers a cell at an instant: what is bad there is nobody's fault. */
export function announcedPause(catalog: Catalog, at: Instant): (cell: PausedCell) => boolean {
  const runs = catalog.alerting.maintenance.some(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to));
  if (!runs) return () => false;
  const feeding = Map.groupBy(
    [...catalog.sources.values()].flatMap((source) => fedBy(source)),
    ({ indicator }) => indicator,
  );
  return ({ indicator, unit, state }) => {
    const subject = {
      ...{ domain: indicator.domain, indicator: indicator.id, unit: unit.id },
      ...{ kind: KINDS[state] ?? 'indicator.state', severity: severityOf(state) },
    };
    const sources = feeding.get(indicator.id)?.map(({ source }) => ({ ...subject, source })) ?? [];
    return [subject, ...sources].some((one) => maintenanceOf(catalog, one, at) !== null);
  };
}

const fedBy = ({ id, expects }: SourceSpec) =>
  (expects?.indicators ?? []).map((indicator) => ({ indicator, source: id }));
