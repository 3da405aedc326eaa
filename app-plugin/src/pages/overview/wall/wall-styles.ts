import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { markColor } from '../../../marks/colors.ts';
import { themeColors } from '../../../marks/theme-colors.ts';

/** In pixels of a wall 3840 wide; nothing is under 56 of them, so that it is read from 6 m. */
const px = (n: number): string => `calc(100vw / 3840 * ${n})`;

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
    list: css({
      ...{ display: 'grid', alignContent: 'start', gap: 0, minHeight: 0, overflow: 'hidden' },
      '&& h2': { fontSize: px(80), fontWeight: 600, color: colors.text.maxContrast, paddingBottom: px(24) },
    }),
    row: css({
      ...{ display: 'grid', alignItems: 'center', columnGap: px(48), padding: `${px(26)} 0`, fontSize: px(68) },
      ...{ borderTop: `${px(2)} solid ${colors.border.medium}`, whiteSpace: 'nowrap' },
      '& > *': { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
    }),
    change: css({ gridTemplateColumns: `${px(300)} minmax(0,1fr) ${px(1060)}` }),
    unit: css({ gridTemplateColumns: `${px(90)} minmax(0,1fr) ${px(360)} ${px(300)} ${px(420)}` }),
    marks: css({ display: 'flex', alignItems: 'center', gap: px(24) }),
    right: css({ textAlign: 'right' }),
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
