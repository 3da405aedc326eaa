import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { markColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';

export const timelineStyles = (theme: GrafanaTheme2) => {
  const { text, border } = themeColors(theme);
  const label = { position: 'absolute', fontSize: 12, lineHeight: '16px', color: text.secondary } as const;
  return {
    line: css({ position: 'relative', height: 64, margin: '4px 0', overflow: 'hidden' }),
    turn: css({
      ...label,
      ...{ top: 0, height: 22, paddingLeft: 4, borderLeft: `1px solid ${border.strong}` },
      ...{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    }),
    bar: css({
      ...{ position: 'absolute', left: 0, right: 0, top: 20, height: 24, border: `1px solid ${border.medium}` },
      '& > i': { position: 'absolute', top: 0, bottom: 0, minWidth: 1 },
    }),
    due: css({ position: 'absolute', top: 16, height: 32, width: 2, background: markColor(theme, 'critical') }),
    day: css({ ...label, top: 46, paddingLeft: 3, borderLeft: `1px solid ${border.medium}` }),
  };
};
