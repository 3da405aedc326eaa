import type { Frame } from '@vnioc/contract/frame.ts';
import type { Query } from '@vnioc/contract/query.ts';
import { shortUnitName } from '@vnioc/contract/short-name.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Indicator } from '../../catalog/indicator.ts';
import type { Unit } from '../../catalog/unit.ts';
import { dateOf } from '../../kernel/local-date.ts';
import type { CellState } from '../../observations/state.ts';
import { announcedPause } from './announced-pause.ts';
import { columnsOf, frameOf, type ColumnOf, type FrameAbout } from './frames.ts';
import { inRegisterOrder } from './in-register-order.ts';
import { indicatorsAsked } from './indicators-asked.ts';
import { timesOf } from './moments.ts';
import type { QueryContext, QueryKindAnswer } from './query-context.ts';
import { statesAsOf } from './state-as-of.ts';
import { stateConfig, stateNumber } from './state-numbers.ts';
import { targetShown } from './target-shown.ts';
import { unitsAsked } from './units-asked.ts';

interface StateRow extends Pick<CellState, 'state' | 'judged' | 'period' | 'value' | 'dueAt'> {
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly since: number | null;
  /** Announced maintenance covers it. */
  readonly paused: boolean;
}

/** The state of every cell asked for, now or as it was at `asOf`. */
export const answerState: QueryKindAnswer = async (query, context) => {
  const { asOf } = timesOf(query, context.request, context.now);
  const rows = await readRows(query, asOf, context);
  // Ages on a board are counted from here, not by the viewer's clock: the office clock may be simulated.
  const about = { refId: query.refId, custom: { now: asOf ?? context.now } };
  return [query.format === 'table' ? table(rows, about, context) : long(rows, about, context)];
};

async function readRows(query: Query, asOf: number | null, context: QueryContext): Promise<readonly StateRow[]> {
  const { catalog, store, mine, now } = context;
  const day = dateOf(asOf ?? now);
  const units = unitsAsked(query, catalog, mine, [day, day]);
  const [wantedUnits, wanted] = [new Set(units.units), new Set(indicatorsAsked(query, catalog).map(({ id }) => id))];
  const cells = (await store.states.current()).filter(
    (cell) =>
      wanted.has(cell.indicator) &&
      wantedUnits.has(cell.unit) &&
      units.standsOn(cell.unit, day) &&
      mine.figure(cell.indicator, cell.unit),
  );
  const known = asOf === null ? cells.map((cell) => ({ ...cell })) : await asTheyWere(cells, asOf, context);
  const isPaused = announcedPause(catalog, asOf ?? now);
  const rows = known.flatMap(({ indicator: id, unit: unitId, ...cell }) => {
    const [indicator, unit] = [catalog.indicators.get(id), catalog.units.get(unitId)];
    if (!indicator || !unit) return [];
    return [{ ...cell, indicator, unit, paused: isPaused({ indicator, unit, state: cell.state }) }];
  });
  return inRegisterOrder(rows, catalog);
}

/** State from the log of transitions, figure as it was known then; what cannot be told any more is null. */
async function asTheyWere(cells: readonly CellState[], asOf: number, { store }: QueryContext) {
  const states = await statesAsOf(cells, asOf, store.states);
  const figures = await store.observations.latest({
    indicators: [...new Set(cells.map(({ indicator }) => indicator))],
    units: [...new Set(cells.map(({ unit }) => unit))],
    asOf,
  });
  const byCell = new Map(figures.map((figure) => [`${figure.indicator}|${figure.unit}`, figure]));
  return cells.map((cell) => {
    const key = `${cell.indicator}|${cell.unit}`;
    const [then, figure] = [states.get(key), byCell.get(key)];
    const state = then?.state ?? 'no_data';
    return {
      ...{ indicator: cell.indicator, unit: cell.unit, state, since: then?.since ?? null },
      judged: state === 'normal' || state === 'warning' || state === 'critical' ? state : null,
      ...{ period: figure?.period ?? null, value: figure?.value ?? null, dueAt: null },
    };
  });
}

type About = Pick<FrameAbout, 'refId' | 'custom'>;

/** One number and the rest dimensions: what alert rules take (two numbers would make two alerts of one cell). */
const long = (rows: readonly StateRow[], about: About, { language }: QueryContext): Frame =>
  frameOf({ ...about, type: 'numeric-long' }, columnsOf(rows, [...dimensions(language), stateColumn(language)]));

const table = (rows: readonly StateRow[], about: About, { language, catalog }: QueryContext): Frame =>
  frameOf(
    { ...about, type: 'table' },
    columnsOf(rows, [
      ...dimensions(language),
      ...places(catalog, language),
      stateColumn(language),
      ...particulars(language),
    ]),
  );

const stateColumn = (language: 'vi' | 'en'): ColumnOf<StateRow> => [
  'state',
  'number',
  ({ state }) => stateNumber(state),
  stateConfig(language),
];

const dimensions = (language: 'vi' | 'en'): readonly ColumnOf<StateRow>[] => [
  ['indicator', 'string', ({ indicator }) => indicator.id],
  ['indicator_name', 'string', ({ indicator }) => (language === 'vi' ? indicator.name : indicator.nameEn)],
  ['unit_id', 'string', ({ unit }) => unit.id],
  ['unit', 'string', ({ unit }) => (language === 'vi' ? unit.name : unit.nameEn)],
  ['domain', 'string', ({ indicator }) => indicator.domain],
];

/** Where a cell stands: what the status board draws its tree and its groups of columns from. */
const places = (catalog: Catalog, language: 'vi' | 'en'): readonly ColumnOf<StateRow>[] => {
  const { domains, units, site } = catalog;
  const root = units.get(site.root)?.name ?? '';
  return [
    ['parent_id', 'string', ({ unit }) => unit.parent],
    ['unit_short', 'string', ({ unit }) => (language === 'vi' ? shortUnitName(unit.name, root) : unit.nameEn)],
    [
      'domain_name',
      'string',
      ({ indicator }) => domains.get(indicator.domain)?.[language === 'vi' ? 'name' : 'nameEn'] ?? null,
    ],
    [
      'domain_short',
      'string',
      ({ indicator }) => domains.get(indicator.domain)?.[language === 'vi' ? 'short' : 'shortEn'] ?? null,
    ],
  ];
};

const particulars = (language: 'vi' | 'en'): readonly ColumnOf<StateRow>[] => [
  ['judged', 'number', ({ judged }) => stateNumber(judged), stateConfig(language)],
  ['value', 'number', ({ value }) => value],
  ['target', 'number', (row) => targetShown(row.indicator, row.unit, row.value)?.value ?? null],
  ['target_side', 'string', (row) => targetShown(row.indicator, row.unit, row.value)?.side ?? null],
  ['shown_factor', 'number', ({ indicator }) => indicator.shown.factor],
  ['shown_decimals', 'number', ({ indicator }) => indicator.shown.decimals],
  ['shown_unit', 'string', ({ indicator: { shown } }) => (language === 'vi' ? shown.symbol : shown.symbolEn)],
  ['period', 'string', ({ period }) => period],
  ['since', 'time', ({ since }) => since],
  ['due', 'time', ({ dueAt }) => dueAt],
  ['paused', 'boolean', ({ paused }) => paused],
  ['legal_basis', 'string', ({ indicator }) => indicator.legalBasis],
];
