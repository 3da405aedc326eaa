import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { stateColor, stateTint } from '../screen/state-colors.ts';
import { themeColors } from '../screen/theme-colors.ts';

/** All lengths in em of the wall's smallest text, so that the whole grows with the wall. */
export const wallStyles = (theme: GrafanaTheme2) => {
  const line = `1px solid ${themeColors(theme).border.medium}`;
  const clamp = { display: '-webkit-box', WebkitBoxOrient: 'vertical', overflow: 'hidden' } as const;
  return {
    wall: css({
      ...{ display: 'flex', flexDirection: 'column', overflow: 'hidden', lineHeight: 1.05 },
      ...{ background: themeColors(theme).background.canvas, color: themeColors(theme).text.primary },
      fontVariantNumeric: 'tabular-nums',
    }),
    table: css({
      ...{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
      '& th': {
        textAlign: 'left',
        padding: '0 0.3em',
        fontWeight: theme.typography.fontWeightMedium,
        borderBottom: line,
      },
      '& thead th': { verticalAlign: 'bottom' },
      '& td': { padding: '0 0.35em', border: line },
      "& td[data-state='critical']": { boxShadow: `inset 0 0 0 0.07em ${stateColor(theme, 'critical')}` },
      "& td[data-state='warning']": { boxShadow: `inset 0 0.09em ${stateColor(theme, 'warning')}` },
      "& td[data-state='no_data'], & td[data-state='stale']": { background: stateTint(theme, 'no_data') },
    }),
    total: css({ background: themeColors(theme).background.secondary }),
    columnName: css({ ...clamp, WebkitLineClamp: 4, lineHeight: 1.2, paddingBottom: '0.1em' }),
    name: css({ ...clamp, WebkitLineClamp: 1, lineHeight: 1.3, color: themeColors(theme).text.maxContrast }),
    cell: css({ display: 'flex', alignItems: 'center', gap: '0.25em' }),
    value: css({
      ...{ marginLeft: 'auto', fontSize: '1.2em', fontWeight: 600, color: themeColors(theme).text.maxContrast },
      whiteSpace: 'nowrap',
      "&[data-dim='true']": { color: themeColors(theme).text.secondary },
    }),
    foot: css({ display: 'flex', alignItems: 'center', marginTop: 'auto', padding: '0 0.3em' }),
    page: css({ marginLeft: 'auto', color: themeColors(theme).text.secondary, whiteSpace: 'nowrap' }),
  };
};

export type WallStyles = ReturnType<typeof wallStyles>;
