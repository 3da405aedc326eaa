import { FieldType } from '@grafana/data';
import type { DataFrame, Field } from '@grafana/data';
import { stateOfThreshold, thresholdColor } from './board-state.ts';
import { byField } from './figures.ts';
import { finite, rowsOf, textColumn, type ReadContext, type Reading } from './reading.ts';
import { targetOf } from './target.ts';

/** Any other table: its texts name the unit, every number column is an indicator, its thresholds judge. */
export const readRows = (frame: DataFrame, context: ReadContext): readonly Reading[] => {
  const numbers = frame.fields.filter(({ type }) => type === FieldType.number);
  return rowsOf(frame).flatMap((row) => numbers.map((field) => readCell(frame, field, row, context)));
};

const readCell = (frame: DataFrame, field: Field, row: number, { language, theme }: ReadContext): Reading => {
  const unit = textColumn(frame, 'unit_id')(row) ?? textsOf(frame, row);
  const value = finite(field.values[row]);
  const show = byField(field, language, theme);
  const { target, side }: { readonly target?: unknown; readonly side?: unknown } = field.config.custom ?? {};
  return {
    unit: { id: unit, name: textColumn(frame, 'unit')(row) ?? unit },
    indicator: { id: field.name, name: field.config.displayName ?? field.name, symbol: show(0).symbol },
    domain: { id: '', name: '' },
    cell: {
      ...{ value, shown: value === null ? null : show(value) },
      state: stateOfThreshold(value, thresholdColor(value, field.config.thresholds?.steps)),
      target: targetOf(value, { target: finite(target), side }, show),
      links: field.getLinks === undefined ? null : () => field.getLinks?.({ valueRowIndex: row }) ?? [],
    },
  };
};

const textsOf = ({ fields }: DataFrame, row: number): string =>
  fields
    .filter(({ type }) => type === FieldType.string)
    .map(({ values }) => String(values[row] ?? ''))
    .filter((text) => text !== '')
    .join(' · ');
