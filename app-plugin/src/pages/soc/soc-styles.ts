import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../../marks/theme-colors.ts';

export const socStyles = (theme: GrafanaTheme2) => {
  const { border, background, action, primary, text } = themeColors(theme);
  const line = `1px solid ${border.weak}`;
  return {
    tally: css({
      flex: '1 1 260px',
      background: background.primary,
      border: line,
      padding: 12,
      h3: { fontSize: 13, margin: '0 0 4px' },
      ul: { listStyle: 'none' },
      button: {
        all: 'unset',
        boxSizing: 'border-box',
        display: 'flex',
        gap: 8,
        width: '100%',
        alignItems: 'center',
        minHeight: 26,
        fontSize: 13,
        small: { color: text.secondary, fontSize: 12 },
        cursor: 'pointer',
        span: { flex: 1, overflowWrap: 'anywhere' },
        '&:hover': { background: action.hover },
        '&:focus-visible': { outline: `2px solid ${primary.main}` },
      },
    }),
    cases: css({
      background: background.primary,
      border: line,
      'h2, p': { fontSize: 13, margin: 0, padding: '6px 12px' },
      ul: { listStyle: 'none' },
      li: {
        display: 'flex',
        gap: 12,
        alignItems: 'center',
        padding: '0 12px',
        minHeight: 44,
        borderTop: line,
        flexWrap: 'wrap',
      },
      small: { color: text.secondary },
    }),
  };
};
