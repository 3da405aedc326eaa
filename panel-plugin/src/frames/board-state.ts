import { STATE_NAMES } from '@vnioc/contract/words.ts';
import type { BoardState } from '../board/board.ts';

/** A state as frames and metrics write it: a number (SEMANTICS §3) or its word. What nobody knows is no data, never normal. */
export const boardState = (value: unknown): BoardState => {
  if (value === 'paused') return 'paused';
  if (typeof value === 'string') return STATE_NAMES.find((name) => name === value) ?? 'no_data';
  return typeof value === 'number' ? (STATE_NAMES[value] ?? 'no_data') : 'no_data';
};

const BY_THRESHOLD: Readonly<Record<string, BoardState>> = {
  green: 'normal',
  yellow: 'warning',
  orange: 'warning',
  red: 'critical',
};

/** The state that the thresholds of a dashboard give a figure by their colour; figures without thresholds are not judged. */
export const stateOfThreshold = (value: number | null, colorName: string | undefined): BoardState => {
  if (value === null) return 'no_data';
  const plain = colorName?.replace(/^(dark|semi-dark|light|super-light)-/, '');
  return (plain === undefined ? undefined : BY_THRESHOLD[plain]) ?? 'not_applicable';
};

/** Which of the field's thresholds a value is on. */
export const thresholdColor = (
  value: number | null,
  steps: readonly { readonly value: number | null; readonly color: string }[] | undefined,
): string | undefined =>
  value === null ? undefined : steps?.filter((step) => value >= (step.value ?? -Infinity)).at(-1)?.color;
