import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../../marks/theme-colors.ts';

export const boxStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  return {
    box: css({
      ...{ background: colors.background.secondary, border: `1px solid ${colors.border.weak}`, borderRadius: 2 },
      ...{ minWidth: 0, display: 'flex', flexDirection: 'column', fontSize: 13, fontVariantNumeric: 'tabular-nums' },
      h3: { margin: 0, padding: '10px 12px', fontSize: 14, fontWeight: 600 },
      'h3 small': { fontWeight: 400, fontSize: 12, color: colors.text.secondary, marginLeft: 4 },
      p: { margin: 0, padding: '8px 12px' },
      a: { color: colors.text.link },
      'p a, span a': { textDecoration: 'underline' },
    }),
    rows: css({
      ...{ listStyle: 'none', margin: 0, padding: 0, display: 'grid' },
      ...{ gridTemplateColumns: '60px minmax(0,1fr) auto auto', columnGap: 12 },
    }),
    row: css({
      ...{ display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', alignItems: 'center' },
      ...{ padding: '0 12px', minHeight: 28, borderTop: `1px solid ${colors.border.weak}` },
      '@media (max-width: 900px)': { gridTemplateColumns: '60px minmax(0,1fr)', padding: '6px 12px', rowGap: 0 },
    }),
    marks: css({ display: 'flex', alignItems: 'center', gap: 4, fontSize: 12, color: colors.text.secondary }),
    what: css({
      ...{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
      '@media (max-width: 900px)': { whiteSpace: 'normal' },
    }),
    when: css({
      ...{ color: colors.text.secondary, fontSize: 12, whiteSpace: 'nowrap' },
      '@media (max-width: 900px)': { gridColumn: 2 },
    }),
    ticket: css({
      textAlign: 'right',
      whiteSpace: 'nowrap',
      '@media (max-width: 900px)': { gridColumn: 2, textAlign: 'left' },
    }),
    foot: css({
      marginTop: 'auto !important',
      borderTop: `1px solid ${colors.border.weak}`,
      color: colors.text.secondary,
      fontSize: 12,
    }),
    table: css({
      ...{ width: '100%', borderCollapse: 'collapse' },
      'th, td': { textAlign: 'right', padding: '4px 12px', borderTop: `1px solid ${colors.border.weak}`, height: 28 },
      'th:first-of-type, td:first-of-type': { textAlign: 'left', fontWeight: 400 },
      '@media (max-width: 500px)': {
        'th, td': { padding: '4px 8px' },
        'th:last-of-type, td:last-of-type': { display: 'none' },
      },
      th: { fontWeight: 400, color: colors.text.secondary, fontSize: 12 },
    }),
    unit: css({ display: 'inline-flex', alignItems: 'center', gap: 8, lineHeight: '16px' }),
  };
};
