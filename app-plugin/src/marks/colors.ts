import type { GrafanaTheme2 } from '@grafana/data';
import type { StateName } from '@vnioc/contract/words.ts';

export type MarkState = StateName | 'paused';

type Palette = Readonly<Record<MarkState, string>>;

const DARK: Palette = {
  ...{ normal: '#6ccf8e', warning: '#ff9830', critical: '#f2495c', upstream_fault: '#8fa8c8', paused: '#b877d9' },
  ...{ no_data: '#9a9ba8', stale: '#9a9ba8', not_applicable: '#9a9ba8' },
};

const LIGHT: Palette = {
  ...{ normal: '#1b855e', warning: '#b45a00', critical: '#cf0e3b', upstream_fault: '#4a6a91', paused: '#7c3fa8' },
  ...{ no_data: '#666974', stale: '#666974', not_applicable: '#666974' },
};

/** Colour is for state only, the same ones as on the status board; at least 3:1 as a mark. */
export const markColor = (theme: GrafanaTheme2, state: MarkState): string => (theme.isDark ? DARK : LIGHT)[state];

/** Words of trouble need 4.5:1, which the red mark does not have on the dark theme. */
export const troubleTextColor = (theme: GrafanaTheme2, state: 'warning' | 'critical'): string =>
  theme.isDark && state === 'critical' ? '#ff7383' : markColor(theme, state);
