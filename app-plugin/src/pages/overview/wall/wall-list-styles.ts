import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../../../marks/theme-colors.ts';
import { px } from './wall-styles.ts';

/** Lines of the other pages. */
export const wallListStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  return {
    list: css({
      ...{ display: 'grid', alignContent: 'start', gap: 0, minHeight: 0, overflow: 'hidden' },
      '&& h2': { fontSize: px(80), fontWeight: 600, color: colors.text.maxContrast, paddingBottom: px(24) },
    }),
    row: css({
      ...{ display: 'grid', alignItems: 'center', columnGap: px(48), padding: `${px(26)} 0`, fontSize: px(68) },
      ...{ borderTop: `${px(2)} solid ${colors.border.medium}`, whiteSpace: 'nowrap' },
      '& > *': { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
    }),
    change: css({ gridTemplateColumns: `${px(300)} minmax(0,1fr) ${px(1060)}` }),
    unit: css({ gridTemplateColumns: `${px(90)} minmax(0,1fr) ${px(360)} ${px(300)} ${px(420)}` }),
    marks: css({ display: 'flex', alignItems: 'center', gap: px(24) }),
    right: css({ textAlign: 'right' }),
    muted: css({ color: colors.text.secondary }),
  };
};
