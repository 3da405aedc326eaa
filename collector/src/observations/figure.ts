import type { Figure } from './observation.ts';

/** A figure without its cell, as rules pass it on. */
export type PlainFigure = Pick<Figure, 'value' | 'numerator' | 'denominator'>;

/** The number a figure stands for, in base units; null for a ratio over nothing. */
export function valueOf(figure: PlainFigure): number | null {
  if (figure.numerator === undefined || figure.denominator === undefined) return figure.value;
  return figure.denominator === 0 ? null : figure.numerator / figure.denominator;
}

/** How many cases stand behind it: the denominator of a ratio, the count itself otherwise. */
export const casesOf = (figure: PlainFigure): number => figure.denominator ?? Math.abs(figure.value ?? 0);

/** Sums parts, and recomputes the ratio from the sums; values and ratios are never mixed. Null when there is nothing to sum. */
export function sumFigures(figures: readonly PlainFigure[]): Figure | null {
  if (figures.length === 0) return null;
  if (figures.every((it) => it.numerator !== undefined))
    return ratioOf(total(figures, 'numerator'), total(figures, 'denominator'));
  if (figures.some((it) => it.numerator !== undefined || it.value === null)) return null;
  return { value: figures.reduce((sum, it) => sum + (it.value ?? 0), 0) };
}

/** A ratio with its parts; without a denominator it has no value. */
export const ratioOf = (numerator: number, denominator: number): Figure => ({
  ...{ numerator, denominator, value: denominator === 0 ? null : numerator / denominator },
});

const total = (figures: readonly PlainFigure[], part: 'numerator' | 'denominator'): number =>
  figures.reduce((sum, it) => sum + (it[part] ?? 0), 0);
