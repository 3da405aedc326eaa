import type { GrafanaTheme2 } from '@grafana/data';
import { markColor } from '../../marks/colors.ts';
import { themeColors } from '../../marks/theme-colors.ts';
import type { Severity } from './tally.ts';

/** Severities have the shapes of states: diamond, triangle; what only informs is no state and has a dash. */
export const SEVERITY_MARK = {
  critical: 'critical',
  warning: 'warning',
  info: 'not_applicable',
} as const satisfies Record<Severity, string>;

export const severityColor = (theme: GrafanaTheme2, severity: Severity): string =>
  severity === 'info' ? themeColors(theme).text.secondary : markColor(theme, SEVERITY_MARK[severity]);
