import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { markColor, troubleTextColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

/** Lines of what is owed or waited for. */
export const rowStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  const line = `1px solid ${colors.border.weak}`;
  return {
    critical: css({ color: troubleTextColor(theme, 'critical') }),
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
  };
};
