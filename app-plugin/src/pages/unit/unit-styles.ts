import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { markColor, troubleTextColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

/** Phone first: one column of at most 720 px, touch targets of 44. */
export const unitStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  const line = `1px solid ${colors.border.weak}`;
  return {
    page: css({
      ...{ maxWidth: 720, margin: '0 auto', paddingBottom: 72, fontSize: 14, fontVariantNumeric: 'tabular-nums' },
      ...{ overflowWrap: 'anywhere' },
      'p, h2, h3': { margin: 0 },
      small: { fontSize: 12, lineHeight: '16px', color: colors.text.secondary },
      a: { color: colors.text.link },
      'p a, small a, li a': { textDecoration: 'underline' },
    }),
    head: css({
      ...{
        display: 'grid',
        gridTemplateColumns: 'minmax(0,1fr) auto',
        gap: 12,
        alignItems: 'start',
        paddingBottom: 12,
      },
      h2: { fontSize: 18, fontWeight: 600 },
    }),
    ratio: css({ textAlign: 'right', b: { display: 'block', fontSize: 16 } }),
    section: css({
      ...{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 8, padding: '16px 0 8px' },
      ...{ fontSize: 16, fontWeight: 600, scrollMarginTop: 8 },
    }),
    card: css({
      ...{ background: colors.background.secondary, border: line, borderRadius: 2, padding: 12, marginBottom: 8 },
      ...{ display: 'grid', gap: 6 },
      h3: { fontSize: 16, lineHeight: '22px', fontWeight: 500, color: colors.text.maxContrast },
    }),
    due: css({ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap', b: { flex: 1, minWidth: 160 } }),
    critical: css({ color: troubleTextColor(theme, 'critical') }),
    warning: css({ color: troubleTextColor(theme, 'warning') }),
    buttons: css({
      ...{ display: 'grid', gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)', gap: 8, paddingTop: 4 },
      '& button': { minHeight: 44, justifyContent: 'center', fontSize: 15 },
    }),
    form: css({ borderTop: line, paddingTop: 12, display: 'grid', gap: 12, '& button': { minHeight: 44 } }),
    rows: css({
      listStyle: 'none',
      margin: 0,
      padding: 0,
      border: line,
      borderRadius: 2,
      background: colors.background.secondary,
    }),
    row: css({
      ...{ display: 'grid', gridTemplateColumns: 'minmax(0,1fr) auto', gap: 12, alignItems: 'center', padding: 12 },
      '& + &': { borderTop: line },
      '& button, & label': { minHeight: 44 },
      '& small': { display: 'block' },
    }),
    wide: css({ gridColumn: '1 / -1', display: 'grid', gap: 8 }),
    file: css({
      ...{
        display: 'inline-flex',
        alignItems: 'center',
        justifyContent: 'center',
        minHeight: 44,
        padding: '0 16px',
        margin: 0,
      },
      ...{
        border: `1px solid ${colors.border.strong}`,
        borderRadius: 2,
        background: colors.background.primary,
        cursor: 'pointer',
      },
      ...{ fontSize: 15, fontWeight: 500, position: 'relative', overflow: 'hidden' },
      input: { position: 'absolute', inset: 0, opacity: 0, cursor: 'pointer' },
      '&:focus-within': { outline: `2px solid ${colors.primary.main}`, outlineOffset: 2 },
    }),
    code: css({
      ...{
        border: `1px solid ${markColor(theme, 'critical')}`,
        borderRadius: 2,
        padding: '0 4px',
        whiteSpace: 'nowrap',
      },
    }),
    squares: css({
      ...{ display: 'flex', flexWrap: 'wrap', gap: 4, padding: '8px 0' },
      '& > *': { width: 14, height: 14 },
    }),
    tabs: css({
      ...{ position: 'fixed', bottom: 0, left: 0, right: 0, display: 'none', zIndex: 10 },
      ...{ background: colors.background.primary, borderTop: line },
      '@media (max-width: 600px)': { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0,1fr))' },
      '& a': { textAlign: 'center', padding: '6px 2px', minHeight: 52, color: colors.text.primary, fontSize: 12 },
      '& b': { display: 'block', fontSize: 16 },
    }),
  };
};
