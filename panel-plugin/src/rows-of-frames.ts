import { FieldType, formattedValueToString, getDisplayProcessor } from '@grafana/data';
import type { DataFrame, Field, GrafanaTheme2 } from '@grafana/data';

/** One line of the board; `state` is undefined when there is no data, which is never the same as zero. */
export interface BoardRow {
  readonly name: string;
  readonly state?: { readonly text: string; readonly color: string | undefined };
}

const nameOf = (frame: DataFrame, field: Field, index: number): string => {
  const fromColumns = frame.fields
    .filter(({ type }) => type === FieldType.string)
    .map(({ values }) => String(values[index] ?? ''));
  const parts = [...Object.values(field.labels ?? {}), ...fromColumns].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : field.name;
};

const rowOf = (frame: DataFrame, field: Field, index: number, theme: GrafanaTheme2): BoardRow => {
  const name = nameOf(frame, field, index);
  const value: unknown = field.values[index];
  if (value === null || value === undefined || Number.isNaN(value)) return { name };
  const display = (field.display ?? getDisplayProcessor({ field, theme }))(value);
  return { name, state: { text: formattedValueToString(display), color: display.color } };
};

/** A time series shows its latest point, a table every line. */
const indexesOf = (frame: DataFrame): number[] =>
  frame.fields.some(({ type }) => type === FieldType.time) ? [frame.length - 1] : [...Array(frame.length).keys()];

/** The lines of the board: one per numeric cell of a table, one per series of a time series. */
export const rowsOfFrames = (frames: readonly DataFrame[], theme: GrafanaTheme2): BoardRow[] =>
  frames
    .filter(({ length }) => length > 0)
    .flatMap((frame) =>
      indexesOf(frame).flatMap((index) =>
        frame.fields.filter(({ type }) => type === FieldType.number).map((field) => rowOf(frame, field, index, theme)),
      ),
    );
