import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { troubleTextColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';
import { HEADING_HEIGHT, ROW_HEIGHT } from './queue-items.ts';

/** Phone numbers and due times are never cut: their columns do not shrink. */
const COLUMNS = '24px minmax(170px, 1fr) minmax(170px, 190px) 56px 152px 204px';
/** Beside the panel on a screen of 1280 pixels: the steps stand on the ticket, too. */
const NARROW = '24px minmax(150px, 1fr) minmax(150px, 160px) 152px 204px';
const WHEN_NARROW = '@container (max-width: 850px)';

const columns = {
  gridTemplateColumns: COLUMNS,
  columnGap: 8,
  [WHEN_NARROW]: { gridTemplateColumns: NARROW, '& > [data-step]': { display: 'none' } },
} as const;

export const queueStyles = (theme: GrafanaTheme2) => ({
  ...frameStyles(theme),
  ...rowStyles(theme),
  ...textStyles(theme),
});

const frameStyles = (theme: GrafanaTheme2) => {
  const { text, background, border, primary } = themeColors(theme);
  return {
    queue: css({
      display: 'flex',
      flexDirection: 'column',
      minWidth: 0,
      flex: '1 1 620px',
      containerType: 'inline-size',
      background: background.primary,
      border: `1px solid ${border.weak}`,
      fontVariantNumeric: 'tabular-nums',
    }),
    tools: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 8,
      padding: 8,
      borderBottom: `1px solid ${border.weak}`,
      b: { marginRight: 4 },
    }),
    push: css({ marginLeft: 'auto' }),
    head: css({
      display: 'grid',
      ...columns,
      padding: '4px 8px 4px 0',
      fontSize: 12,
      color: text.secondary,
      borderBottom: `1px solid ${border.weak}`,
    }),
    list: css({
      position: 'relative',
      overflow: 'auto',
      outlineOffset: -2,
      '&:focus-visible': { outline: `2px solid ${primary.main}` },
    }),
    foot: css({ padding: '6px 12px', fontSize: 12, color: text.secondary, borderTop: `1px solid ${border.weak}` }),
    empty: css({ padding: 32 }),
  };
};

const rowStyles = (theme: GrafanaTheme2) => {
  const { text, background, border, primary, action } = themeColors(theme);
  const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return {
    heading: css({
      position: 'absolute',
      left: 0,
      right: 0,
      height: HEADING_HEIGHT,
      padding: '4px 12px',
      fontSize: 13,
      background: background.canvas,
      borderBottom: `1px solid ${border.weak}`,
      span: { marginLeft: 8, fontSize: 12, color: text.secondary },
    }),
    row: css({
      position: 'absolute',
      left: 0,
      right: 0,
      height: ROW_HEIGHT,
      display: 'grid',
      ...columns,
      alignItems: 'center',
      paddingRight: 8,
      fontSize: 13,
      lineHeight: '18px',
      cursor: 'pointer',
      borderBottom: `1px solid ${border.weak}`,
      '&:hover': { background: action.hover },
      '&[aria-selected="true"]': { background: background.secondary, boxShadow: `inset 3px 0 ${primary.text}` },
      '& > div': { minWidth: 0 },
      '& > svg': { justifySelf: 'end' },
      'b, span, small': { display: 'block', ...cut },
      b: { fontWeight: 500, color: text.maxContrast },
      small: { fontSize: 12, color: text.secondary },
    }),
  };
};

const textStyles = (theme: GrafanaTheme2) => {
  const { text, border } = themeColors(theme);
  return {
    named: css({ '&&': { display: 'flex', gap: 4 }, span: { minWidth: 30 }, i: { flex: 'none', fontStyle: 'normal' } }),
    gone: css({ opacity: 0.5 }),
    plain: css({ color: text.primary }),
    warning: css({ color: troubleTextColor(theme, 'warning') }),
    critical: css({ color: troubleTextColor(theme, 'critical') }),
    steps: css({ display: 'flex', gap: 2, marginTop: 3, i: { width: 5, height: 5, background: border.medium } }),
    stepDone: css({ '&&': { background: text.primary } }),
  };
};
