import { FieldType } from '@grafana/data';
import type { DataFrame, Field } from '@grafana/data';
import { shortFigureName } from '@vnioc/contract/short-figure-name.ts';
import type { BoardCell } from '../board/board.ts';
import { boardState } from './board-state.ts';
import { byField, byShownUnit, type ShowFigure } from './figures.ts';
import { fieldNamed, finite, numberColumn, rowsOf, textColumn, type ReadContext, type Reading } from './reading.ts';
import { targetOf } from './target.ts';

/** A frame of the query kind `state`: one line per cell, its state in a column of that name. */
export const isStateFrame = (frame: DataFrame): boolean =>
  fieldNamed(frame, 'state') !== undefined &&
  fieldNamed(frame, 'unit_id') !== undefined &&
  fieldNamed(frame, 'indicator') !== undefined &&
  fieldNamed(frame, 'severity') === undefined; // that would be a frame of tickets

/** Reads states with everything that the `table` format says beside them; other columns may be missing. */
export const readStates = (frame: DataFrame, context: ReadContext): readonly Reading[] => {
  const [unit, unitName] = [textColumn(frame, 'unit_id'), textColumn(frame, 'unit')];
  const [indicator, indicatorName] = [textColumn(frame, 'indicator'), textColumn(frame, 'indicator_name')];
  const [domain, domainName] = [textColumn(frame, 'domain'), textColumn(frame, 'domain_name')];
  const [unitShort, domainShort] = [textColumn(frame, 'unit_short'), textColumn(frame, 'domain_short')];
  const symbol = textColumn(frame, 'shown_unit');
  const cell = cellReader(frame, context);
  return rowsOf(frame).flatMap((row) => {
    const [unitId, indicatorId] = [unit(row), indicator(row)];
    if (unitId === null || indicatorId === null) return [];
    const domainId = domain(row) ?? '';
    const names = {
      unit: unitName(row) ?? unitId,
      indicator: indicatorName(row) ?? indicatorId,
      domain: domainName(row) ?? mappedName(frame, domainId),
    };
    return {
      unit: { id: unitId, name: names.unit, ...shortIn(unitShort(row), names.unit) },
      indicator: {
        ...{ id: indicatorId, name: names.indicator, symbol: symbol(row) ?? '' },
        ...shortIn(shortFigureName(names.indicator), names.indicator),
      },
      domain: { id: domainId, name: names.domain, ...shortIn(domainShort(row), names.domain) },
      cell: cell(row),
    };
  });
};

/** Said only where it differs. */
const shortIn = (short: string | null, name: string) => (short === null || short === name ? {} : { short });

const cellReader = (frame: DataFrame, context: ReadContext): ((row: number) => Partial<BoardCell>) => {
  const [value, since, due] = [numberColumn(frame, 'value'), numberColumn(frame, 'since'), numberColumn(frame, 'due')];
  const [period, legalBasis] = [textColumn(frame, 'period'), textColumn(frame, 'legal_basis')];
  const [target, side] = [numberColumn(frame, 'target'), textColumn(frame, 'target_side')];
  const [states, judged, values] = ['state', 'judged', 'value'].map((name) => fieldNamed(frame, name));
  const paused: readonly unknown[] = fieldNamed(frame, 'paused')?.values ?? [];
  const show = showReader(frame, context);
  return (row) => {
    const before: unknown = judged?.values[row];
    return {
      state: paused[row] === true ? 'paused' : boardState(states?.values[row]),
      judged: before === null || before === undefined ? null : boardState(before),
      ...(values === undefined ? {} : figure(value(row), show(row))),
      ...{ period: period(row), since: since(row), dueAt: due(row), legalBasis: legalBasis(row) },
      target: targetOf(value(row), { target: target(row), side: side(row) }, show(row)),
      links: linksOf(values ?? states, states, row),
    };
  };
};

const figure = (value: number | null, show: ShowFigure) => ({
  value,
  shown: value === null ? null : show(value),
});

/** By the register's shown unit where the frame brings it, else by the options of the field. */
const showReader = (frame: DataFrame, { language, theme }: ReadContext): ((row: number) => ShowFigure) => {
  const [factor, decimals] = [numberColumn(frame, 'shown_factor'), numberColumn(frame, 'shown_decimals')];
  const symbol = textColumn(frame, 'shown_unit');
  const field = fieldNamed(frame, 'value') ?? { name: 'value', type: FieldType.number, values: [], config: {} };
  const fromField = byField(field, language, theme);
  return (row) => {
    const one = factor(row);
    if (one === null) return fromField;
    const places = finite(field.config.decimals) ?? decimals(row) ?? 0;
    return byShownUnit({ factor: one, decimals: places, symbol: symbol(row) ?? '' }, language);
  };
};

const linksOf = (value: Field | undefined, state: Field | undefined, row: number): BoardCell['links'] => {
  const fields = [...new Set([value, state])].filter((field) => field?.getLinks !== undefined);
  return fields.length === 0 ? null : () => fields.flatMap((field) => field?.getLinks?.({ valueRowIndex: row }) ?? []);
};

/** A dashboard may name the domains by value mappings of their column. */
const mappedName = (frame: DataFrame, domain: string): string => {
  const text = fieldNamed(frame, 'domain')?.display?.(domain).text;
  return text === undefined || text === '' ? domain : text;
};
