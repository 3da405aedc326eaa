import type { GrafanaTheme2 } from '@grafana/data';
import type { BoardState } from '../board/board.ts';

type Palette = Readonly<Record<BoardState, string>>;

const DARK: Palette = {
  ...{ normal: '#6ccf8e', warning: '#ff9830', critical: '#f2495c', upstream_fault: '#8fa8c8', paused: '#b877d9' },
  ...{ no_data: '#9a9ba8', stale: '#9a9ba8', not_applicable: '#9a9ba8' },
};

const LIGHT: Palette = {
  ...{ normal: '#1b855e', warning: '#b45a00', critical: '#cf0e3b', upstream_fault: '#4a6a91', paused: '#7c3fa8' },
  ...{ no_data: '#666974', stale: '#666974', not_applicable: '#666974' },
};

/** Colour is for state only; each is readable on the theme's panels (at least 3:1 as a mark). */
export const stateColor = (theme: GrafanaTheme2, state: BoardState): string => (theme.isDark ? DARK : LIGHT)[state];

/** Trouble is seen before it is read: amber and red cells are tinted, unknown ones hatched, normal ones left alone. */
export const stateTint = (theme: GrafanaTheme2, state: BoardState): string => {
  const hatch = theme.isDark ? 'rgba(204,204,220,.08)' : 'rgba(36,41,46,.09)';
  if (state === 'critical') return theme.isDark ? 'rgba(242,73,92,.2)' : 'rgba(224,47,68,.14)';
  if (state === 'warning') return theme.isDark ? 'rgba(255,152,48,.1)' : 'rgba(255,152,48,.16)';
  if (state === 'no_data' || state === 'stale')
    return `repeating-linear-gradient(135deg, ${hatch} 0 2px, transparent 2px 6px)`;
  return 'none';
};
