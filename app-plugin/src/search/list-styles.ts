import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../marks/theme-colors.ts';
import { PHONE } from './search-styles.ts';

export const listStyles = (theme: GrafanaTheme2) => {
  const { text, primary, action } = themeColors(theme);
  return {
    list: css({ padding: '4px 0' }),
    group: css({
      ...{ padding: '8px 12px 4px', fontSize: 12, fontWeight: 600, color: text.secondary },
      '& small': { fontWeight: 400, fontSize: 12 },
    }),
    line: css({
      ...{ display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: 8, alignItems: 'center' },
      ...{ padding: '5px 12px 5px 9px', borderLeft: '3px solid transparent', cursor: 'pointer', minHeight: 36 },
      [PHONE]: { minHeight: 48 },
    }),
    active: css({
      ...{ background: action.selected, borderLeftColor: primary.border },
      '& small': { color: text.primary },
    }),
    mark: css({ display: 'inline-flex' }),
    title: css({ gridColumn: 2, overflowWrap: 'anywhere' }),
    note: css({ gridColumn: 2, fontSize: 12, color: text.secondary }),
  };
};
