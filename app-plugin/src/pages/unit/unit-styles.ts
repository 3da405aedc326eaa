import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
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
      summary: { padding: '12px 0', lineHeight: '20px' },
      a: { color: colors.text.link },
      'p a, small a, li a': { textDecoration: 'underline', padding: '15px 0' },
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
    tabs: css({
      ...{ position: 'fixed', bottom: 0, left: 0, right: 0, display: 'none', zIndex: 10 },
      ...{ background: colors.background.primary, borderTop: line },
      '@media (max-width: 600px)': { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0,1fr))' },
      '& a': { textAlign: 'center', padding: '6px 2px', minHeight: 52, color: colors.text.primary, fontSize: 12 },
      '& b': { display: 'block', fontSize: 16 },
    }),
  };
};
