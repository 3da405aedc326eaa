import type { DataFrame, Field, GrafanaTheme2 } from '@grafana/data';
import type { BoardCell, Named } from '../board/board.ts';
import type { Language } from '../texts.ts';

/** What one row or one series says about one cell. */
export interface Reading {
  readonly unit: Named;
  readonly indicator: Named & { readonly symbol: string };
  readonly domain: Named;
  readonly cell: Partial<BoardCell>;
}

export interface ReadContext {
  readonly theme: GrafanaTheme2;
  readonly language: Language;
}

export const fieldNamed = (frame: DataFrame, name: string): Field | undefined =>
  frame.fields.find((field) => field.name === name);

/** Reads one column; what is not there, or not text, is null. */
export const textColumn = (frame: DataFrame, name: string): ((row: number) => string | null) => {
  const values: readonly unknown[] = fieldNamed(frame, name)?.values ?? [];
  return (row) => {
    const value = values[row];
    return typeof value === 'string' && value !== '' ? value : null;
  };
};

/** Reads one column; what is not there, or not a number, is null and never 0. */
export const numberColumn = (frame: DataFrame, name: string): ((row: number) => number | null) => {
  const values: readonly unknown[] = fieldNamed(frame, name)?.values ?? [];
  return (row) => finite(values[row]);
};

export const finite = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

export const rowsOf = ({ length }: DataFrame): readonly number[] => [...Array(length).keys()];
