import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../marks/theme-colors.ts';

export const actStyles = (theme: GrafanaTheme2) => {
  const { text, border } = themeColors(theme);
  return {
    act: css({ display: 'flex', flexDirection: 'column', gap: 8 }),
    path: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: 4,
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: 12,
      color: text.secondary,
      'li[aria-current]': { color: text.maxContrast, fontWeight: 600 },
      'li + li::before': { content: '"→"', marginRight: 4, color: text.secondary, fontWeight: 400 },
    }),
    others: css({ display: 'flex', flexWrap: 'wrap', gap: 8 }),
    refusal: css({
      margin: 0,
      padding: '6px 8px',
      border: `1px dashed ${border.medium}`,
      fontSize: 13,
      lineHeight: '18px',
      color: text.secondary,
      b: { color: text.primary },
    }),
    rest: css({ fontSize: 13, summary: { cursor: 'pointer', color: text.secondary }, p: { marginTop: 8 } }),
    done: css({ margin: 0, fontSize: 13, color: text.primary }),
  };
};
