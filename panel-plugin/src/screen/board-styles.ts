import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { stateTint } from './state-colors.ts';
import { themeColors } from './theme-colors.ts';

export const NAME_WIDTH = 172;
export const COUNTS_WIDTH = 100;
export const LEFT_WIDTH = NAME_WIDTH + COUNTS_WIDTH;
export const ROW_HEIGHT = 42;

export interface HeadHeights {
  readonly groups: number;
  readonly names: number;
  readonly about: number;
}

/** Domains as columns need no line of domains, and have neither target nor date of their own. */
export const headHeights = (kind: 'indicator' | 'domain' | undefined): HeadHeights =>
  kind === 'domain' ? { groups: 0, names: 40, about: 0 } : { groups: 25, names: 38, about: 54 };

const tints = (theme: GrafanaTheme2) =>
  Object.fromEntries(
    (['critical', 'warning', 'no_data', 'stale'] as const).map((state) => [
      `&[data-state='${state}']`,
      { background: stateTint(theme, state) },
    ]),
  );

/** 8 px grid, 13 px in tables and 12 px the smallest, digits of equal width (mock-ups' rules). */
export const boardStyles = (theme: GrafanaTheme2) => ({
  ...headStyles(theme),
  ...rowStyles(theme),
  ...contentStyles(theme),
});

const lineOf = (theme: GrafanaTheme2) => `1px solid ${themeColors(theme).border.weak}`;
const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const headStyles = (theme: GrafanaTheme2) => {
  const line = lineOf(theme);
  return {
    grid: css({
      ...{ position: 'relative', overflow: 'auto', background: themeColors(theme).background.primary, border: line },
      ...{
        fontSize: 13,
        lineHeight: '18px',
        fontVariantNumeric: 'tabular-nums',
        color: themeColors(theme).text.primary,
      },
    }),
    head: css({ position: 'sticky', top: 0, zIndex: 2, background: themeColors(theme).background.primary }),
    line: css({ position: 'relative', display: 'flex' }),
    corner: css({
      ...{ position: 'sticky', left: 0, zIndex: 3, display: 'flex', flex: 'none', fontSize: 12, borderBottom: line },
      ...{ background: themeColors(theme).background.primary, borderRight: line },
    }),
    columnHead: css({
      ...{ position: 'absolute', top: 0, padding: '2px 6px', fontSize: 12, lineHeight: '16px', overflow: 'hidden' },
      ...{ borderLeft: line, borderBottom: line, textAlign: 'left' },
    }),
    group: css({
      ...{ fontWeight: theme.typography.fontWeightMedium, color: themeColors(theme).text.maxContrast },
      ...{ whiteSpace: 'nowrap', overflow: 'clip' }, // hidden would hold the name back when the board is scrolled
    }),
    groupName: css({ position: 'sticky', display: 'inline-block' }),
    columnName: css({
      display: '-webkit-box',
      WebkitLineClamp: 2,
      WebkitBoxOrient: 'vertical',
      overflow: 'hidden',
      height: 32,
    }),
    muted: css({ color: themeColors(theme).text.secondary, ...cut }),
  };
};

const rowStyles = (theme: GrafanaTheme2) => {
  const line = lineOf(theme);
  return {
    row: css({ position: 'absolute', left: 0, display: 'flex', height: ROW_HEIGHT }),
    total: css({
      ...{ background: themeColors(theme).background.secondary, fontWeight: theme.typography.fontWeightMedium },
      '& [role=gridcell], & [role=rowheader]': { borderBottom: `2px solid ${themeColors(theme).border.strong}` },
    }),
    left: css({ position: 'sticky', left: 0, zIndex: 1, display: 'flex', flex: 'none', background: 'inherit' }),
    plain: css({ background: themeColors(theme).background.primary }),
    name: css({
      ...{ width: NAME_WIDTH, height: ROW_HEIGHT, padding: '0 8px', lineHeight: '40px', borderBottom: line, ...cut },
      ...{ fontWeight: theme.typography.fontWeightMedium, color: themeColors(theme).text.maxContrast },
      "&[data-opens='true']": { cursor: 'pointer', color: themeColors(theme).text.link },
      ...focusRing(theme),
    }),
    counts: css({
      ...{
        width: COUNTS_WIDTH,
        height: ROW_HEIGHT,
        padding: '0 6px',
        display: 'flex',
        flexWrap: 'wrap',
        alignContent: 'center',
        gap: '0 6px',
        lineHeight: '16px',
      },
      ...{ fontSize: 12, borderBottom: line, borderRight: line, ...cut, ...focusRing(theme) },
      '& span': { display: 'inline-flex', alignItems: 'center', gap: 2 },
    }),
    cell: css({
      ...{ position: 'absolute', top: 0, height: ROW_HEIGHT, borderLeft: line, borderBottom: line, cursor: 'default' },
      ...{ padding: '3px 6px', display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
      ...{ ...tints(theme), ...focusRing(theme) },
      "&[data-state='critical']": {
        ...{ background: stateTint(theme, 'critical'), color: themeColors(theme).text.maxContrast },
        fontWeight: theme.typography.fontWeightBold,
      },
    }),
  };
};

const contentStyles = (theme: GrafanaTheme2) => ({
  upper: css({ display: 'flex', alignItems: 'center', gap: 4, height: 18 }),
  value: css({
    marginLeft: 'auto',
    ...cut,
    "&[data-dim='true']": { color: themeColors(theme).text.secondary, fontWeight: 400 },
  }),
  lower: css({ display: 'flex', alignItems: 'center', gap: 3, height: 16, fontSize: 12, fontWeight: 400, ...cut }),
  spark: css({ fill: 'none', stroke: themeColors(theme).text.secondary, strokeWidth: 1.2, flex: 'none' }),
  fresh: css({
    ...{
      marginLeft: 'auto',
      width: 6,
      height: 6,
      flex: 'none',
      border: `1px solid ${themeColors(theme).text.secondary}`,
    },
    "&[data-fresh='on_time']": { background: themeColors(theme).text.secondary },
  }),
  cut: css({ ...cut, minWidth: 0 }),
  late: css({ marginLeft: 'auto' }),
});

export type BoardStyles = ReturnType<typeof boardStyles>;

const focusRing = (theme: GrafanaTheme2) =>
  ({
    '&:focus': { outline: `2px solid ${themeColors(theme).primary.border}`, outlineOffset: -2 },
    "&[aria-selected='true']": { outline: `2px solid ${themeColors(theme).primary.border}`, outlineOffset: -2 },
  }) as const;
