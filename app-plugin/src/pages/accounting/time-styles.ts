import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { markColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

/** Whose hands: brightness and pattern, never colour; only the overdue part is red. */
export const timeStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  const stripes = `repeating-linear-gradient(90deg, ${colors.text.primary} 0 2px, transparent 2px 5px)`;
  return {
    head: css({
      display: 'flex',
      justifyContent: 'space-between',
      h3: { fontSize: 14, margin: 0 },
      span: { color: colors.text.secondary, fontSize: 12 },
    }),
    bar: css({
      display: 'flex',
      height: 12,
      margin: '8px 0',
      border: `1px solid ${colors.border.weak}`,
      '& > span': { minWidth: 2 },
    }),
    legend: css({
      listStyle: 'none',
      display: 'grid',
      gridTemplateColumns: '1fr 1fr',
      gap: 4,
      fontSize: 12,
      margin: 0,
      padding: 0,
      '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0,1fr)' },
      strong: { whiteSpace: 'nowrap' },
      'li > span': {
        display: 'inline-block',
        width: 14,
        height: 10,
        border: `1px solid ${colors.border.medium}`,
        marginRight: 4,
      },
    }),
    unitInTime: css({ background: colors.text.primary }),
    unitOverdue: css({ background: markColor(theme, 'critical') }),
    others: css({ background: colors.text.secondary }),
    ioc: css({ background: colors.text.disabled }),
    waiting: css({ background: stripes }),
    offHours: css({ background: colors.background.secondary }),
  };
};
