import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { troubleTextColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

export const statementStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  const line = `1px solid ${colors.border.weak}`;
  return {
    panel: css({
      flex: '0 0 420px',
      maxWidth: '100%',
      background: colors.background.primary,
      border: line,
      marginTop: 8,
      padding: 16,
      display: 'flex',
      flexDirection: 'column',
      gap: 16,
    }),
    head: css({ display: 'flex', justifyContent: 'space-between', h2: { fontSize: 18, margin: 0 } }),
    figures: css({
      display: 'flex',
      gap: 24,
      margin: '12px 0 0',
      dt: { fontSize: 12, fontWeight: 400, color: colors.text.secondary },
      dd: { fontSize: 20, fontWeight: 600, margin: 0 },
    }),
    lines: css({ listStyle: 'none', maxHeight: '50vh', overflowY: 'auto' }),
    line: css({
      display: 'grid',
      gridTemplateColumns: '16px 1fr auto',
      columnGap: 8,
      alignItems: 'start',
      padding: '8px 0',
      borderTop: line,
      fontSize: 13,
      small: { color: colors.text.secondary },
    }),
    late: css({ color: troubleTextColor(theme, 'warning') }),
    overdue: css({ color: troubleTextColor(theme, 'critical') }),
    form: css({ gridColumn: '2 / 4', paddingTop: 8 }),
    end: css({ borderTop: line, paddingTop: 12, fontSize: 12, color: colors.text.secondary }),
  };
};
