import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../../marks/theme-colors.ts';

export const shiftStyles = (theme: GrafanaTheme2) => {
  const { border, background, text } = themeColors(theme);
  const line = `1px solid ${border.weak}`;
  return {
    shift: css({ background: background.primary, border: line, padding: 16, marginTop: 16, h3: { fontSize: 14 } }),
    book: css({
      listStyle: 'none',
      li: {
        display: 'grid',
        gridTemplateColumns: '150px 100px 1fr',
        gap: 8,
        padding: '6px 0',
        borderTop: line,
        fontSize: 13,
      },
      'li > span': { color: text.secondary },
    }),
    unread: css({ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center', paddingBottom: 8 }),
  };
};
