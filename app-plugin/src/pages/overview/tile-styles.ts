import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { markColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

export const tileStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  return {
    tile: css({
      ...{
        background: colors.background.secondary,
        border: `1px solid ${colors.border.weak}`,
        padding: '10px 12px 8px',
      },
      ...{
        borderTop: `2px solid ${colors.border.weak}`,
        borderRadius: 2,
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
      },
      ...{ minWidth: 0, fontVariantNumeric: 'tabular-nums' },
      p: { margin: 0 },
    }),
    warning: css({ borderTopColor: markColor(theme, 'warning') }),
    critical: css({ borderTopColor: markColor(theme, 'critical') }),
    head: css({ display: 'flex', alignItems: 'center', gap: 8, margin: 0, fontSize: 14, fontWeight: 500 }),
    domain: css({
      ...{ flex: 1, minWidth: 0, color: colors.text.primary },
      '&:hover': { color: colors.text.link, textDecoration: 'underline' },
    }),
    number: css({ color: colors.text.secondary, fontWeight: 400 }),
    value: css({
      ...{ display: 'flex', alignItems: 'baseline', gap: 8, minWidth: 0 },
      b: { fontSize: 28, lineHeight: '36px', fontWeight: 600, color: colors.text.maxContrast, whiteSpace: 'nowrap' },
    }),
    old: css({ color: `${colors.text.secondary} !important` }),
    name: css({
      ...{ fontSize: 12, lineHeight: '16px', color: colors.text.secondary, minWidth: 0, overflow: 'hidden' },
      ...{ display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical' },
    }),
    muted: css({ color: colors.text.secondary, fontSize: 13 }),
    others: css({
      ...{ display: 'flex', flexWrap: 'wrap', gap: '0 12px', fontSize: 12, lineHeight: '18px', minHeight: 18 },
      color: colors.text.secondary,
    }),
    count: css({ whiteSpace: 'nowrap', marginRight: 4, color: colors.text.primary }),
    link: css({ color: colors.text.link, textDecoration: 'underline' }),
    foot: css({ fontSize: 12, lineHeight: '18px', color: colors.text.secondary, marginTop: 'auto !important' }),
    owners: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 }),
    last: css({
      ...{ fontSize: 12, lineHeight: '18px', color: colors.text.secondary, display: 'flex', gap: 8 },
      ...{ justifyContent: 'space-between', alignItems: 'baseline' },
    }),
  };
};
