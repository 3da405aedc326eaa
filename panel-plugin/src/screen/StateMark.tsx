import { useTheme2 } from '@grafana/ui';
import type { BoardState } from '../board/board.ts';
import { stateColor } from './state-colors.ts';

const SHAPES: Readonly<Record<BoardState, string>> = {
  normal: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  warning: 'M8 1 15.5 15h-15Z',
  critical: 'M8 0 16 8 8 16 0 8Z',
  no_data: 'M1.500 1.500h13v13h-13Z',
  stale: 'M1.500 1.500h13v13h-13Z',
  upstream_fault: 'M10 0 2 9h5l-1.500 7L14 6.500H9Z',
  paused: 'M2.500 2h4v12h-4ZM9.500 2h4v12h-4Z',
  not_applicable: 'M3 7h10v2H3Z',
};

const HATCHED: readonly BoardState[] = ['no_data', 'stale'];

interface Props {
  readonly state: BoardState;
  /** Side in pixels, or in any CSS length. */
  readonly size?: number | string;
  /** Its word, where nothing beside it says the state. */
  readonly label?: string;
}

/** A state by colour and shape: never colour alone. Hatched: nothing (new) is known. */
export const StateMark = ({ state, size = 12, label }: Props) => {
  const color = stateColor(useTheme2(), state);
  const hatched = HATCHED.includes(state);
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg viewBox="0 0 16 16" style={{ width: size, height: size, flex: 'none' }} data-state={state} {...spoken}>
      <path d={SHAPES[state]} fill={hatched ? 'none' : color} stroke={hatched ? color : 'none'} strokeWidth={1.5} />
      {hatched && (
        <path d="M1.500 8 8 1.500M1.500 14.500 14.500 1.500M8 14.500 14.500 8" stroke={color} strokeWidth={1.5} />
      )}
    </svg>
  );
};
