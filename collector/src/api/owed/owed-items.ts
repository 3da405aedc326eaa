import type { OwedItem } from '@vnioc/contract/owed.ts';
import { allows, type Scope } from '../../access/scope.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { DAY } from '../../kernel/local-date.ts';
import { periodSpan } from '../../kernel/period.ts';
import type { Freshness } from '../../observations/freshness.ts';
import type { Store } from '../../sinks/store.ts';
import { leftOn } from '../tickets/ticket-due.ts';
import { faultyCells } from './faulty-cells.ts';

/** What is due later than this need not be thought of today. */
const AHEAD = 3 * DAY;

interface Asker {
  readonly unit: UnitId;
  readonly scope: Scope;
  readonly now: Instant;
}

/** Lines of the ledger of lateness that a unit answers for, one item per source and period, the earliest due first. */
export async function owedItems(asker: Asker, catalog: Catalog, store: Store): Promise<readonly OwedItem[]> {
  const { unit, now } = asker;
  const open = (await store.freshness.open()).filter(
    (line) => line.dueAt < now + AHEAD && (line.unit === unit || catalog.sources.get(line.source)?.owner === unit),
  );
  const groups = [...Map.groupBy(open, ({ source, period }) => `${source}|${period}`).values()];
  const items = await Promise.all(groups.map((lines) => itemOf(lines, asker, catalog, store)));
  return items.flatMap((item) => item ?? []).toSorted((a, b) => a.dueAt - b.dueAt);
}

async function itemOf(
  lines: readonly Freshness[],
  { scope, now }: Asker,
  catalog: Catalog,
  store: Store,
): Promise<OwedItem | null> {
  const first = lines.toSorted((a, b) => rankOf(b) - rankOf(a))[0];
  const source = first && catalog.sources.get(first.source);
  if (first === undefined || source === undefined) return null;
  const { period, dueAt, status, cause } = first;
  const units = lines.map((line) => line.unit);
  const leftMs = leftOn(catalog.calendar, 'working', dueAt, now);
  const by = source.kind === 'file-drop' ? 'upload' : source.kind === 'manual' ? 'entry' : 'none';
  const permission = by === 'entry' ? 'enter figures' : 'push observations';
  return {
    ...{ source: source.id, name: { vi: source.name, en: source.nameEn }, domain: source.domain, kind: source.kind },
    ...{ cadence: first.cadence, period, dueAt, leftMs, status, cause, units, by },
    missing: await missingOf(first, units, source, store),
    mayDeliver: by !== 'none' && units.some((unit) => allows(scope, { unit, domain: source.domain }, permission)),
    faulty: await faultyCells(source, units, periodSpan(period).from, store),
  };
}

const RANK = ['pending', 'due', 'late', 'missing'];
const rankOf = ({ status }: Freshness): number => RANK.indexOf(status);

/** Indicators of the source that not all of the units have for the period. */
async function missingOf(
  { period, periodEnd }: Freshness,
  units: readonly UnitId[],
  { expects }: SourceSpec,
  store: Store,
): Promise<readonly string[]> {
  const indicators = expects?.indicators ?? [];
  const there = await store.observations.cells({ indicators, units, from: periodEnd, to: periodEnd + 1 });
  const had = Map.groupBy(
    there.filter((cell) => cell.period === period),
    ({ indicator }) => indicator,
  );
  return indicators.filter((id) => (had.get(id)?.length ?? 0) < units.length);
}
