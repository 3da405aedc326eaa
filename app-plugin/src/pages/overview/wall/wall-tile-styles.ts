import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { markColor } from '../../../marks/colors.ts';
import { themeColors } from '../../../marks/theme-colors.ts';
import { px } from './wall-styles.ts';

/** Ten tiles in two rows. */
export const wallTileStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  return {
    tiles: css({ display: 'grid', gridTemplate: '1fr 1fr / repeat(5, minmax(0,1fr))', gap: px(32), minHeight: 0 }),
    tile: css({
      ...{
        background: colors.background.primary,
        border: `${px(2)} solid ${colors.border.medium}`,
        minWidth: 0,
        minHeight: 0,
      },
      ...{ padding: `${px(30)} ${px(36)}`, display: 'flex', flexDirection: 'column', overflow: 'hidden' },
      'p, h2': { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
      '&& h2': {
        fontSize: px(60),
        fontWeight: 600,
        display: 'flex',
        alignItems: 'center',
        gap: px(24),
        color: colors.text.maxContrast,
      },
      '&& h2 span': { overflow: 'hidden', textOverflow: 'ellipsis' },
    }),
    critical: css({ border: `${px(8)} solid ${markColor(theme, 'critical')}`, padding: `${px(24)} ${px(30)}` }),
    warning: css({ borderTop: `${px(8)} solid ${markColor(theme, 'warning')}`, paddingTop: px(24) }),
    value: css({
      ...{ fontSize: px(208), lineHeight: 1.1, fontWeight: 600, color: colors.text.maxContrast, whiteSpace: 'nowrap' },
      letterSpacing: px(-6),
    }),
    small: css({ fontSize: px(150) }),
    old: css({ color: colors.text.secondary }),
    name: css({
      '&&': { whiteSpace: 'normal', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical' },
    }),
    trend: css({ marginTop: 'auto', paddingTop: px(16) }),
    muted: css({ color: colors.text.secondary }),
  };
};
