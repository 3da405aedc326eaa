import { useTheme2 } from '@grafana/ui';
import type { MarkState } from './colors.ts';
import { markColor } from './colors.ts';

const SHAPES: Readonly<Record<MarkState, string>> = {
  normal: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  warning: 'M8 1 15.5 15h-15Z',
  critical: 'M8 0 16 8 8 16 0 8Z',
  no_data: 'M1.5 1.5h13v13h-13Z',
  stale: 'M1.5 1.5h13v13h-13Z',
  upstream_fault: 'M10 0 2 9h5l-1.5 7L14 6.5H9Z',
  paused: 'M2.5 2h4v12h-4ZM9.5 2h4v12h-4Z',
  not_applicable: 'M3 7h10v2H3Z',
};

interface Props {
  readonly state: MarkState;
  /** Side in pixels. */
  readonly size?: number;
  /** Its word, where nothing beside it says the state. */
  readonly label?: string;
}

/**
 * A state by colour and shape: never colour alone. Of a ticket it speaks of time: circle in time, triangle from 80 % of the
 * time used, diamond overdue or emergency.
 */
export const StateMark = ({ state, size = 12, label }: Props) => {
  const color = markColor(useTheme2(), state);
  const hatched = state === 'no_data' || state === 'stale';
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg viewBox="0 0 16 16" style={{ width: size, height: size, flex: 'none' }} data-state={state} {...spoken}>
      <path d={SHAPES[state]} fill={hatched ? 'none' : color} stroke={hatched ? color : 'none'} strokeWidth={1.5} />
      {hatched && <path d="M1.5 8 8 1.5M1.5 14.5 14.5 1.5M8 14.5 14.5 8" stroke={color} strokeWidth={1.5} />}
    </svg>
  );
};
