import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { troubleTextColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

/** A ticket and what is pressed on it: touch targets of 44 px. */
export const cardStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  const line = `1px solid ${colors.border.weak}`;
  return {
    card: css({
      ...{ background: colors.background.secondary, border: line, borderRadius: 2, padding: 12, marginBottom: 8 },
      ...{ display: 'grid', gap: 6 },
      h3: { fontSize: 16, lineHeight: '22px', fontWeight: 500, color: colors.text.maxContrast },
      // Touched as a button is, written as a line is.
      'small > a': { padding: '15px 0' },
    }),
    due: css({ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap', b: { flex: 1, minWidth: 160 } }),
    critical: css({ color: troubleTextColor(theme, 'critical') }),
    warning: css({ color: troubleTextColor(theme, 'warning') }),
    buttons: css({
      ...{ display: 'grid', gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)', gap: 8, paddingTop: 4 },
      '& button': { minHeight: 44, height: 'auto', justifyContent: 'center', fontSize: 15 },
      '& button span': { whiteSpace: 'normal', lineHeight: '20px' },
    }),
    form: css({ borderTop: line, paddingTop: 12, display: 'grid', gap: 12, '& button': { minHeight: 44 } }),
  };
};
