import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../../marks/theme-colors.ts';

const NARROW = '@media (max-width: 900px)';

export const decisionStyles = (theme: GrafanaTheme2) => {
  const colors = themeColors(theme);
  return {
    card: css({
      ...{ display: 'grid', gridTemplateColumns: 'minmax(0,1.3fr) minmax(0,1fr) 176px' },
      ...{ background: colors.background.secondary, border: `1px solid ${colors.border.strong}`, borderRadius: 2 },
      small: { color: colors.text.secondary, fontSize: 12 },
      p: { margin: 0 },
      [NARROW]: { gridTemplateColumns: 'minmax(0,1fr)' },
    }),
    matter: css({
      ...{ padding: '10px 16px', display: 'grid', gap: 4, alignContent: 'start' },
      h3: { margin: 0, fontSize: 16, fontWeight: 600 },
    }),
    facts: css({
      ...{ margin: 0, padding: '10px 16px', borderLeft: `1px solid ${colors.border.weak}`, fontSize: 13 },
      ...{ display: 'grid', gridTemplateColumns: '96px minmax(0,1fr)', gap: '2px 8px', alignContent: 'start' },
      dt: { color: colors.text.secondary, fontWeight: 400 },
      dd: { margin: 0 },
      a: { color: colors.text.link },
      [NARROW]: { borderLeft: 0, paddingTop: 0 },
    }),
    buttons: css({
      ...{ padding: '10px 16px', borderLeft: `1px solid ${colors.border.weak}`, display: 'grid', gap: 8 },
      ...{ alignContent: 'start', textAlign: 'center', gridTemplateColumns: 'minmax(0,1fr)' },
      '& button': { minHeight: 44 },
      [NARROW]: { borderLeft: 0 },
    }),
    form: css({
      ...{ gridColumn: '1 / -1', borderTop: `1px solid ${colors.border.weak}`, padding: 16, display: 'grid', gap: 12 },
      '& > *': { maxWidth: 720 },
      '& button': { minHeight: 44 },
    }),
    muted: css({ color: colors.text.secondary, fontSize: 13 }),
  };
};
