import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { troubleTextColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

const ROW = 30;

/** The table of the accounts: dense, digits of equal width, colour for state only. */
export const tableStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  const line = `1px solid ${colors.border.weak}`;
  return {
    frame: css({ background: colors.background.primary, border: line, overflowX: 'auto' }),
    table: css({
      width: '100%',
      fontSize: 13,
      fontVariantNumeric: 'tabular-nums',
      'th, td': { padding: '0 6px', height: ROW, textAlign: 'right', fontWeight: 400, whiteSpace: 'nowrap' },
      'thead small': { display: 'block' },
      'thead th': { color: colors.text.secondary, whiteSpace: 'normal', verticalAlign: 'bottom', padding: '8px 12px' },
      'th:first-child': { textAlign: 'left', whiteSpace: 'normal', minWidth: 160, paddingLeft: 12 },
      'tr > :last-child': { paddingRight: 12 },
      'tr + tr > *': { borderTop: line },
      'tr[aria-selected="true"]': { background: colors.action.selected },
    }),
    group: css({
      background: colors.background.canvas,
      th: { fontWeight: '600 !important' },
      small: { color: colors.text.secondary, fontWeight: 400, marginLeft: 8 },
    }),
    row: css({ '&:hover': { background: colors.action.hover } }),
    few: css({ color: colors.text.secondary, '&:hover': { background: colors.action.hover } }),
    total: css({
      'th, td': { fontWeight: '600 !important', borderTop: `2px solid ${colors.border.strong} !important` },
    }),
    name: css({
      all: 'unset',
      cursor: 'pointer',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': { outline: `2px solid ${colors.primary.main}` },
    }),
    ratio: css({ '& > *': { display: 'inline-block', marginLeft: 8, verticalAlign: 'middle' } }),
    ...barStyles(theme),
    awaited: css({ color: troubleTextColor(theme, 'warning') }),
    foot: css({
      padding: '8px 12px',
      borderTop: line,
      fontSize: 12,
      color: colors.text.secondary,
      p: { margin: '0 0 4px' },
    }),
  };
};

/** The share on time, with the mark of its target. */
const barStyles = (theme: GrafanaTheme2) => {
  const { background, border, text } = themeColors(theme);
  return {
    bar: css({
      position: 'relative',
      width: 54,
      height: 8,
      background: background.secondary,
      border: `1px solid ${border.weak}`,
      '&::after': {
        content: '""',
        position: 'absolute',
        left: '95%',
        top: -4,
        width: 1,
        height: 14,
        background: text.primary,
      },
    }),
    filled: css({ display: 'block', height: '100%', background: text.secondary }),
  };
};
