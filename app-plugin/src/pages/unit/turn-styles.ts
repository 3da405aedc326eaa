import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { troubleTextColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

/** The bar of one ticket and its turns; whatever is pressed is 44 px tall. */
export const turnStyles = (theme: GrafanaTheme2) => {
  const line = `1px solid ${themeColors(theme).border.weak}`;
  return {
    time: css({
      ...{ borderTop: line, paddingTop: 8, display: 'grid', gap: 4, minWidth: 0 },
      'h3, h4': { fontSize: 13, margin: 0, fontWeight: 600 },
    }),
    turns: css({ margin: 0, paddingLeft: 24, fontSize: 13 }),
    turn: css({
      ...{ borderTop: line, padding: '8px 0' },
      '& > div': { display: 'inline' },
      small: { display: 'block' },
      '& > button': { minHeight: 44, paddingLeft: 0 },
    }),
    late: css({ color: troubleTextColor(theme, 'critical') }),
    form: css({ display: 'grid !important', gap: 8, paddingTop: 8, 'button, textarea': { minHeight: 44 } }),
  };
};
