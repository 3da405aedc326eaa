import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { markColor, troubleTextColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

export const ticketStyles = (theme: GrafanaTheme2) => ({
  ...cardStyles(theme),
  ...headStyles(theme),
  ...listStyles(theme),
  ...handsStyles(theme),
});

/** On paper: a page ends where it is full, which a grid does not let it. */
const STACKED = { display: 'block', '& > * + *': { marginTop: 8 } } as const;

const cardStyles = (theme: GrafanaTheme2) => {
  const { text, background, border } = themeColors(theme);
  return {
    page: css({
      fontVariantNumeric: 'tabular-nums',
      h3: { fontSize: 14, fontWeight: 600, margin: 0 },
    }),
    card: css({
      background: background.primary,
      border: `1px solid ${border.weak}`,
      minWidth: 0,
      '& > header': {
        ...{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 8, flexWrap: 'wrap' },
        ...{ padding: '8px 12px', borderBottom: `1px solid ${border.weak}` },
        small: { color: text.secondary, fontSize: 12 },
      },
      '& > div': { padding: '4px 12px' },
    }),
    columns: css({
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 2.5fr) minmax(300px, 1fr)',
      gap: 8,
      marginTop: 8,
      alignItems: 'start',
      '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
      '@media print': STACKED,
    }),
    left: css({
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1.35fr) minmax(0, 1fr)',
      gap: 8,
      alignItems: 'start',
      '& > [data-wide]': { gridColumn: '1 / -1' },
      '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
      '@media print': STACKED,
    }),
    right: css({ display: 'grid', gap: 8, '@media print': STACKED }),
    scroll: css({ maxHeight: 460, overflow: 'auto', '@media print': { maxHeight: 'none', overflow: 'visible' } }),
  };
};

const headStyles = (theme: GrafanaTheme2) => {
  const { text, background, border } = themeColors(theme);
  return {
    head: css({
      ...{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 16, padding: '12px 16px' },
      ...{ background: background.primary, border: `1px solid ${border.weak}` },
      '& > div + div': { flex: '0 1 auto', maxWidth: 460, textAlign: 'right', '@media print': { textAlign: 'left' } },
      h2: { fontSize: 20, lineHeight: '28px', fontWeight: 600, margin: '2px 0' },
      p: {
        margin: 0,
        fontSize: 13,
        color: text.secondary,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 8,
      },
      'p b': { color: text.maxContrast },
    }),
  };
};

const listStyles = (theme: GrafanaTheme2) => {
  const { text, background, border, primary } = themeColors(theme);
  return {
    steps: css({
      ...{ margin: 0, padding: 0, listStyle: 'none' },
      li: {
        ...{
          display: 'grid',
          gridTemplateColumns: '16px minmax(0, 1.2fr) minmax(150px, 1fr)',
          gap: 10,
          alignItems: 'start',
        },
        ...{ padding: '8px 12px', borderBottom: `1px solid ${border.weak}`, fontSize: 13, lineHeight: '18px' },
      },
      'li svg': { marginTop: 3 },
      'li[aria-current]': { background: background.secondary, boxShadow: `inset 3px 0 ${primary.text}` },
      'li[data-state="waiting"]': { color: text.secondary },
      small: { display: 'block', fontSize: 12, color: text.secondary },
    }),
    meter: css({
      height: 3,
      margin: '4px 0 2px',
      background: border.weak,
      '& > i': { display: 'block', height: 3, background: text.secondary },
    }),
    table: css({
      width: '100%',
      fontSize: 13,
      'th, td': {
        padding: '4px 8px 4px 0',
        textAlign: 'left',
        borderBottom: `1px solid ${border.weak}`,
        verticalAlign: 'top',
      },
      th: { fontSize: 12, fontWeight: 400, color: text.secondary },
      '.n': { textAlign: 'right', whiteSpace: 'nowrap' },
      'tfoot td': { fontWeight: 600, borderBottom: 0 },
    }),
    list: css({
      ...{ margin: 0, padding: 0, listStyle: 'none', fontSize: 13 },
      li: { display: 'flex', gap: 8, padding: '5px 0', alignItems: 'flex-start' },
      'li > svg': { marginTop: 4 },
      'li > div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
      small: { display: 'block', fontSize: 12, color: text.secondary },
      code: { fontSize: 11, background: 'none', padding: 0, color: text.secondary, border: 0 },
    }),
  };
};

/** Whose hands: brightness and pattern, never colour; only the overdue part is red. */
const handsStyles = (theme: GrafanaTheme2) => {
  const { text, background, border } = themeColors(theme);
  const stripes = `repeating-linear-gradient(90deg, ${text.primary} 0 2px, transparent 2px 5px)`;
  return {
    legend: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: 12,
      fontSize: 12,
      'span > i': {
        display: 'inline-block',
        width: 14,
        height: 10,
        marginRight: 4,
        border: `1px solid ${border.medium}`,
      },
    }),
    plain: css({ color: text.primary }),
    warning: css({ color: troubleTextColor(theme, 'warning') }),
    critical: css({ color: troubleTextColor(theme, 'critical') }),
    unit: css({ background: text.primary }),
    late: css({
      '&&': { background: markColor(theme, 'critical') },
      background: markColor(theme, 'critical'),
      fill: markColor(theme, 'critical'),
    }),
    ioc: css({ background: text.disabled }),
    waiting: css({ background: stripes }),
    off: css({ background: background.canvas }),
  };
};
