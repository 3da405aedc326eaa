import { shortOf, type BoardCell, type ShownFigure, type Target } from '../board/board.ts';
import { freshnessOf } from '../board/freshness.ts';
import type { RolledCell, WorstBelow } from '../board/roll-up.ts';
import { STATE_WORDS, type Language, type Words } from '../texts.ts';

/** `98,1 %`, `1 ổ dịch`; a missing figure is a word, never 0. */
export const figureText = (shown: ShownFigure | null, words: Words): string => {
  if (shown === null) return words.never;
  if (shown.symbol === '') return shown.text;
  return shown.symbol === '%' ? `${shown.text}%` : `${shown.text} ${shown.symbol}`;
};

/** `≥ 98%`: what the figure should be. */
export const targetText = ({ side, shown }: Target, words: Words): string =>
  `${side === 'low' ? '≥' : '≤'} ${figureText(shown, words)}`;

/** `≥ 98%: thiếu 3,3%`. */
export const distanceText = (target: Target, words: Words): string => {
  const goal = targetText(target, words);
  if (target.met === null || target.distance === null) return goal;
  if (target.met) return `${goal}: ${words.met}`;
  return `${goal}: ${target.side === 'low' ? words.short : words.over} ${figureText(target.distance, words)}`;
};

export interface Spoken {
  readonly words: Words;
  readonly language: Language;
  readonly now: number;
}

/** A cell as a screen reader says it, in the order in which eyes take it in. */
export const cellSentence = (rolled: RolledCell | null, below: WorstBelow | null, spoken: Spoken): string => {
  const { words, language } = spoken;
  const states = STATE_WORDS[language];
  if (rolled === null) return below === null ? words.notKept : belowText(below, words, states);
  const { state, cell, worst } = rolled;
  const parts = [
    states[state],
    worst === null
      ? figureOf(cell, words)
      : `${worst.indicator.name}, ${worst.count} ${words.ofWhich} ${worst.of} ${words.indicators}`,
    cell === null || worst !== null ? '' : freshnessText(cell, spoken),
    cell?.target == null || worst !== null ? '' : `${words.distance} ${distanceText(cell.target, words)}`,
    cell?.ticket == null ? '' : `${words.ticket} ${cell.ticket.id}${cell.ticket.overdue ? ` ${words.overdue}` : ''}`,
    below === null ? '' : belowText(below, words, states),
  ];
  return parts.filter((part) => part !== '').join('; ');
};

const figureOf = (cell: BoardCell | null, words: Words): string => {
  if (cell === null || cell.state === 'paused') return '';
  return figureText(cell.shown, words);
};

const freshnessText = (cell: BoardCell, { words, now }: Spoken): string => {
  const freshness = freshnessOf(cell, now);
  return { on_time: words.onTime, due: words.due, late: words.late, fault: '', none: '' }[freshness];
};

const belowText = (below: WorstBelow, words: Words, states: Readonly<Record<WorstBelow['state'], string>>): string =>
  `${states[below.state]}: ${belowName(below, words)}`;

/** The unit's own name when it is alone in that state, else how many there are. */
export const belowName = ({ units: [first, ...others] }: WorstBelow, words: Words, isShort = false): string => {
  if (first === undefined) return '';
  if (others.length > 0) return `${others.length + 1} ${words.units}`;
  return isShort ? shortOf(first) : first.name;
};
