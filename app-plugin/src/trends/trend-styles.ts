import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../marks/theme-colors.ts';

/** Colour is for what is beyond its bounds; units differ by their dashes. */
export const trendStyles = (theme: GrafanaTheme2) => {
  const { text, border, background } = themeColors(theme);
  return {
    scene: css({ display: 'grid', gap: 8, minWidth: 0, flex: 1, fontVariantNumeric: 'tabular-nums' }),
    controls: css({
      ...{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'end', minWidth: 0, maxWidth: '100%' },
      '& > *': { minWidth: 0, maxWidth: '100%' },
      '@media (max-width: 600px)': {
        // A field of 44 px stands in Grafana's box of 32.
        ...{ rowGap: 20, '& > * *': { maxWidth: '100%' } },
        'button, input, [role=radiogroup] label': { minHeight: 44 },
      },
    }),
    chips: css({
      ...{ display: 'flex', flexWrap: 'wrap', gap: 4, margin: 0, padding: 0, listStyle: 'none' },
      '@media (max-width: 600px)': { button: { minHeight: 44, minWidth: 44 } },
    }),
    chip: css({
      ...{ display: 'inline-flex', alignItems: 'center', gap: 6, padding: '0 4px 0 8px', fontSize: 12, minHeight: 32 },
      ...{ border: `1px solid ${border.weak}`, borderRadius: 2 },
    }),
    chart: css({
      ...{ position: 'relative', minWidth: 0, fontSize: 12, color: text.secondary },
      'svg:focus-visible': { outline: `2px solid ${text.link}`, outlineOffset: 2 },
      text: { fill: text.secondary, fontSize: 12 },
    }),
    grid: css({ stroke: border.weak, strokeWidth: 1 }),
    gap: css({ fill: text.disabled, opacity: 0.18 }),
    line: css({ fill: 'none', stroke: text.primary, strokeWidth: 2 }),
    target: css({ fill: 'none', stroke: text.secondary, strokeWidth: 1.5, strokeDasharray: '2 4' }),
    level: css({ fill: 'none', strokeWidth: 3 }),
    cursor: css({ stroke: text.secondary, strokeWidth: 1, pointerEvents: 'none' }),
    reading: css({
      ...{ padding: '4px 8px', background: background.primary, border: `1px solid ${border.weak}`, borderRadius: 2 },
      ...{ color: text.primary, minHeight: 28, display: 'flex', flexWrap: 'wrap', gap: '2px 12px', fontSize: 12 },
    }),
    legend: css({ ...{ display: 'flex', flexWrap: 'wrap', gap: '4px 16px', fontSize: 12, padding: '4px 0' } }),
    key: css({ display: 'inline-flex', alignItems: 'center', gap: 6 }),
    tableBox: css({ overflowX: 'auto', maxHeight: 320, overflowY: 'auto', '&:focus-visible': { outline: 'auto' } }),
    table: css({
      'td, th': { padding: '2px 16px 2px 0', textAlign: 'right', whiteSpace: 'nowrap' },
      'td:first-of-type, th:first-of-type': { textAlign: 'left' },
    }),
  };
};

/** Of the first unit, the second and so on: never by colour, which is for state. */
export const DASHES = ['none', '8 4', '3 3', '10 3 2 3', '14 4 2 4 2 4', '1 5'] as const;
