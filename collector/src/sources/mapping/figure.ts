import type { Indicator } from '../../catalog/indicator.ts';
import type { FigureMapping, NumberStyle } from '../../catalog/source-spec.ts';
import type { Figure } from '../../observations/observation.ts';
import type { Correction, RejectionReason } from '../../observations/rejection.ts';
import type { Cell } from '../cells/cell-text.ts';
import { cellText } from '../cells/cell-text.ts';
import { measureOf, scaled } from '../cells/measure.ts';
import { readNumber } from '../cells/number.ts';
import { UNREADABLE } from './field-reader.ts';

/** The cells of one figure of one record. */
export interface FigureCells {
  readonly value?: Cell;
  readonly numerator?: Cell;
  readonly denominator?: Cell;
  readonly measure?: Cell;
}

export type FigureReading =
  | { readonly ok: true; readonly figure: Figure; readonly corrected: readonly Correction['what'][] }
  | {
      readonly ok: false;
      readonly part: 'value' | 'numerator' | 'denominator';
      readonly why: RejectionReason;
      readonly detail?: string;
    };

type Amount = { readonly ok: true; readonly value: number; readonly corrected: readonly Correction['what'][] } | Fault;
type Fault = { readonly ok: false; readonly why: RejectionReason; readonly detail?: string };

export type FigureRule = Pick<FigureMapping, 'scale' | 'percent' | 'aboveOne'>;

const NOTHING: readonly Correction['what'][] = [];
const RESTYLED: readonly Correction['what'][] = ['decimal comma'];
/** Money may be taken back and a rate of change may fall; whatever else is counted may not be below zero. */
const SIGNED_UNITS = new Set(['VND']);
const LEEWAY = 1 + 1e-9;

/**
 * The figure in base units. A percentage written 98 or 98 % becomes 0.98; `triệu đồng` behind a number or in the
 * measure cell becomes VND; a ratio from parts is computed from them and keeps them; 0 of 0 is a ratio without value.
 */
export function readFigure(
  cells: FigureCells,
  indicator: Indicator,
  rule: FigureRule,
  style: NumberStyle,
): FigureReading {
  if (cells.numerator === undefined && cells.denominator === undefined) return readValue(cells, indicator, rule, style);
  const parts: FigureRule = rule.scale === undefined ? {} : { scale: rule.scale };
  const numerator = readAmount(cells.numerator, cells.measure, indicator, parts, style);
  if (!numerator.ok) return { ...numerator, part: 'numerator' };
  const denominator = readAmount(cells.denominator, cells.measure, indicator, parts, style);
  if (!denominator.ok) return { ...denominator, part: 'denominator' };
  return readRatio(numerator.value, denominator.value, indicator, rule, [
    ...numerator.corrected,
    ...denominator.corrected,
  ]);
}

function readValue(cells: FigureCells, indicator: Indicator, rule: FigureRule, style: NumberStyle): FigureReading {
  const amount = readAmount(cells.value, cells.measure, indicator, rule, style);
  if (!amount.ok) return { ...amount, part: 'value' };
  const { value } = amount;
  const free = mayExceedOne(indicator, rule);
  if (value < 0 && !SIGNED_UNITS.has(indicator.unit) && !(indicator.unit === '1' && free))
    return fault('value', 'negative count');
  if (indicator.unit === '1' && value > LEEWAY && !free) return fault('value', 'ratio above one');
  return { ok: true, figure: { value }, corrected: amount.corrected };
}

function readRatio(
  numerator: number,
  denominator: number,
  indicator: Indicator,
  rule: FigureRule,
  corrected: readonly Correction['what'][],
): FigureReading {
  if (denominator < 0) return fault('denominator', 'negative count');
  if (numerator < 0 && !mayExceedOne(indicator, rule)) return fault('numerator', 'negative count');
  if (denominator === 0 && numerator !== 0) return fault('denominator', 'denominator is zero');
  if (indicator.unit === '1' && numerator > denominator * LEEWAY && !mayExceedOne(indicator, rule))
    return fault('numerator', 'ratio above one');
  return {
    ok: true,
    figure: { value: denominator === 0 ? null : numerator / denominator, numerator, denominator },
    corrected,
  };
}

/** Execution of a plan may exceed 1 (411 % in 2022): declared with the figure, or evident from a target on a plan curve. */
const mayExceedOne = (indicator: Indicator, rule: FigureRule): boolean =>
  rule.aboveOne ?? indicator.target?.kind === 'curve';

function readAmount(cell: Cell, measure: Cell, indicator: Indicator, rule: FigureRule, style: NumberStyle): Amount {
  if (cell === UNREADABLE) return { ok: false, why: 'not readable' };
  const reading = readNumber(cell, style);
  if (!reading.ok)
    return reading.why === 'ambiguous'
      ? { ok: false, why: 'not a number', detail: 'ambiguous' }
      : { ok: false, why: reading.why };
  const corrected = reading.restyled ? RESTYLED : NOTHING;
  const factor = factorOf(reading, measure, indicator, rule);
  if (factor === null) return { ok: false, why: 'not a number' };
  if (factor === 1 && rule.percent === 'either' && !reading.percent && Math.abs(reading.value) > 1.5)
    return { ok: true, value: scaled(reading.value, 0.01), corrected: [...corrected, 'percent scale'] };
  return { ok: true, value: factor === 1 ? reading.value : scaled(reading.value, factor), corrected };
}

/** Words behind the number win over the measure cell, that over the declared scale; unknown words are no measure of ours. */
function factorOf(
  reading: { readonly percent: boolean; readonly words: string },
  measure: Cell,
  indicator: Indicator,
  rule: FigureRule,
): number | null {
  if (reading.percent) return indicator.unit === '1' ? 0.01 : (rule.scale ?? 1);
  if (reading.words !== '') return measureOf(reading.words);
  const words = measure === undefined ? '' : cellText(measure);
  if (words === '') return rule.scale ?? 1;
  return measureOf(words) ?? (indicator.unit === 'VND' ? null : (rule.scale ?? 1));
}

const fault = (part: 'value' | 'numerator' | 'denominator', why: RejectionReason): FigureReading => ({
  ok: false,
  part,
  why,
});
