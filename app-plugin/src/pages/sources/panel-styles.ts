import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../../marks/theme-colors.ts';

export const panelStyles = (theme: GrafanaTheme2) => {
  const { border, background, text } = themeColors(theme);
  const line = `1px solid ${border.weak}`;
  const hatch = `repeating-linear-gradient(135deg, ${border.weak} 0 2px, transparent 2px 6px)`;
  return {
    panel: css({
      flex: '0 1 640px',
      minWidth: 0,
      background: background.primary,
      border: line,
      padding: 16,
      overflowX: 'auto',
    }),
    head: css({ display: 'flex', justifyContent: 'space-between', gap: 8, h2: { fontSize: 18, margin: 0 } }),
    matrix: css({
      overflow: 'auto',
      maxHeight: '70vh',
      border: line,
      table: { fontSize: 12, fontVariantNumeric: 'tabular-nums', borderCollapse: 'separate', borderSpacing: 0 },
      'th, td': {
        padding: '0 8px',
        height: 30,
        borderBottom: line,
        borderRight: line,
        whiteSpace: 'nowrap',
        textAlign: 'right',
        fontWeight: 400,
      },
      'thead th': {
        position: 'sticky',
        top: 0,
        background: background.primary,
        zIndex: 1,
        maxWidth: 120,
        whiteSpace: 'normal',
        verticalAlign: 'bottom',
        padding: 8,
        color: text.secondary,
      },
      'th:first-child': { position: 'sticky', left: 0, background: background.primary, textAlign: 'left', zIndex: 2 },
    }),
    nothing: css({ background: hatch }),
    mark: css({ display: 'inline-flex', gap: 6, alignItems: 'center' }),
  };
};
