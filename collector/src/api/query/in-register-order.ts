import type { Catalog } from '../../catalog/catalog.ts';
import type { Indicator } from '../../catalog/indicator.ts';
import type { Unit } from '../../catalog/unit.ts';

interface Cell {
  readonly indicator: Pick<Indicator, 'id' | 'domain'>;
  readonly unit: Pick<Unit, 'id'>;
}

type Places = ReadonlyMap<string, number>;

const placesOf = (register: ReadonlyMap<string, unknown>): Places =>
  new Map([...register.keys()].map((id, place) => [id, place]));

/** Domains as Điều 8 counts them, their indicators and the units as the registers list them: boards keep this order. */
export function inRegisterOrder<T extends Cell>(cells: readonly T[], catalog: Catalog): readonly T[] {
  const [domains, indicators] = [placesOf(catalog.domains), placesOf(catalog.indicators)];
  const units = placesOf(catalog.units);
  const placed = cells.map((cell) => ({
    cell,
    indicator: (domains.get(cell.indicator.domain) ?? 0) * indicators.size + (indicators.get(cell.indicator.id) ?? 0),
    unit: units.get(cell.unit.id) ?? 0,
  }));
  return placed.sort((one, other) => one.indicator - other.indicator || one.unit - other.unit).map(({ cell }) => cell);
}
