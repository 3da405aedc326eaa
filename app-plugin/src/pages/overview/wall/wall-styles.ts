import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../../../marks/theme-colors.ts';

/** In pixels of a wall 3840 wide; nothing is under 56 of them, so that it is read from 6 m. */
export const px = (n: number): string => `calc(100vw / 3840 * ${n})`;

export const wallStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  return {
    wall: css({
      ...{
        position: 'fixed',
        inset: 0,
        zIndex: 2000,
        background: colors.background.canvas,
        color: colors.text.primary,
      },
      ...{
        display: 'grid',
        gridTemplateRows: 'auto minmax(0,1fr) auto',
        gap: px(36),
        padding: `${px(48)} ${px(64)} ${px(36)}`,
      },
      ...{ fontSize: px(56), lineHeight: 1.25, fontVariantNumeric: 'tabular-nums', overflow: 'hidden' },
      'h1, h2, p': { margin: 0, fontSize: 'inherit', lineHeight: 'inherit' },
    }),
    say: css({
      ...{ display: 'grid', gridTemplateColumns: 'minmax(0,1fr) auto', columnGap: px(64), alignItems: 'start' },
      '&& h1': {
        fontSize: px(100),
        lineHeight: 1.18,
        fontWeight: 600,
        color: colors.text.maxContrast,
        letterSpacing: px(-1),
      },
      '& > span': {
        gridColumn: '1 / 3',
        overflow: 'hidden',
        display: '-webkit-box',
        WebkitLineClamp: 2,
        WebkitBoxOrient: 'vertical',
      },
    }),
    clock: css({ '&&': { fontSize: px(100), fontWeight: 600, color: colors.text.maxContrast } }),
    muted: css({ color: colors.text.secondary }),
    foot: css({
      ...{ display: 'grid', gridTemplateColumns: 'minmax(0,1fr) auto', gap: px(64), paddingTop: px(24) },
      borderTop: `${px(2)} solid ${colors.border.medium}`,
    }),
    key: css({ display: 'flex', gap: px(56), '& span': { display: 'flex', gap: px(20), alignItems: 'center' } }),
    mark: css({
      display: 'inline-flex',
      flex: 'none',
      width: px(64),
      height: px(64),
      svg: { width: '100% !important', height: '100% !important' },
    }),
  };
};
