import type { DataFrame } from '@grafana/data';
import type { Board, BoardCell, BoardIndicator, BoardUnit } from '../board/board.ts';
import { isSeriesFrame, readSeries } from './read-series.ts';
import { isStateFrame, readStates } from './read-states.ts';
import { isTicketFrame, readTickets } from './read-tickets.ts';
import { isUnitFrame, readParents } from './read-parents.ts';
import { readRows } from './read-rows.ts';
import type { ReadContext, Reading } from './reading.ts';

const EMPTY: BoardCell = {
  ...{ state: 'no_data', judged: null, value: null, shown: null, period: null, since: null, until: null },
  ...{ dueAt: null, history: [], target: null, legalBasis: null, ticket: null, links: null },
};

/**
 * Everything the frames say, by cell. States judge; series give histories, and figures where no state frame brings them;
 * tickets and parents of units are joined by id. Orders are those of the state frames, else of the series.
 */
export const boardOfFrames = (frames: readonly DataFrame[], context: ReadContext): Board => {
  const full = frames.filter(({ length, fields }) => length > 0 && fields.length > 0);
  const states = full.filter(isStateFrame).flatMap((frame) => readStates(frame, context));
  const rest = full.filter((frame) => !isStateFrame(frame) && !isTicketFrame(frame) && !isUnitFrame(frame));
  const figures = rest.flatMap((frame) =>
    isSeriesFrame(frame) ? readSeries(frame, context) : readRows(frame, context),
  );
  const cells = new Map<string, Map<string, BoardCell>>();
  for (const reading of [...figures, ...states]) put(cells, reading);
  for (const { unit, indicator, ticket } of full.filter(isTicketFrame).flatMap(readTickets)) {
    const cell = cells.get(unit)?.get(indicator);
    if (cell?.ticket === null) cells.get(unit)?.set(indicator, { ...cell, ticket });
  }
  const parents = new Map(full.flatMap((frame) => [...readParents(frame)]));
  const ordered = [...states, ...figures];
  return { units: unitsOf(ordered, parents), indicators: indicatorsOf(ordered), cells };
};

/** A later reading adds to an earlier one; a state frame's own words (it comes last) win, its gaps do not. */
const put = (cells: Map<string, Map<string, BoardCell>>, { unit, indicator, cell }: Reading): void => {
  const ofUnit = cells.get(unit.id) ?? new Map<string, BoardCell>();
  const before = ofUnit.get(indicator.id) ?? EMPTY;
  ofUnit.set(indicator.id, {
    ...{ ...before, ...cell },
    target: cell.target ?? before.target,
    links: both(before.links, cell.links ?? null),
  });
  cells.set(unit.id, ofUnit);
};

const both = (a: BoardCell['links'], b: BoardCell['links']): BoardCell['links'] =>
  a === null || b === null ? (a ?? b) : () => [...b(), ...a()];

const unitsOf = (readings: readonly Reading[], parents: ReadonlyMap<string, ParentOf>) => {
  const units = new Map<string, BoardUnit>();
  for (const { unit } of readings)
    if (!units.has(unit.id)) units.set(unit.id, { ...unit, parent: parentFor(unit.id, parents) });
  // A parent without figures of its own still stands over its children.
  for (const { parent } of [...units.values()]) addUp(parent, units, parents);
  return units;
};

const addUp = (id: string | null, units: Map<string, BoardUnit>, parents: ReadonlyMap<string, ParentOf>): void => {
  const found = id === null ? undefined : parents.get(id);
  if (id === null || found === undefined || units.has(id)) return;
  units.set(id, { id, name: found.name ?? id, parent: found.parent });
  addUp(found.parent, units, parents);
};

const parentFor = (unit: string, parents: ReadonlyMap<string, ParentOf>): string | null =>
  parents.get(unit)?.parent ?? null;

type ParentOf = { readonly parent: string | null; readonly name: string | null };

const indicatorsOf = (readings: readonly Reading[]) => {
  const indicators = new Map<string, BoardIndicator>();
  for (const { indicator, domain } of readings)
    if (!indicators.has(indicator.id)) indicators.set(indicator.id, { ...indicator, domain });
  return indicators;
};
