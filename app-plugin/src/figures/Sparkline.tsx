import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { themeColors } from '../marks/theme-colors.ts';
import { sparklinePath } from './sparkline-path.ts';

interface Props {
  readonly values: readonly (number | null)[];
  /** Drawn as a dashed line. */
  readonly target?: number | null;
  /** Pixels, or a length of CSS. */
  readonly height?: number | string;
  readonly label?: string;
  readonly stroke?: number;
}

/** A trend in one line: text colour, no scale, the target dashed; gaps stay gaps. */
export const Sparkline = ({ values, target = null, height = 32, label, stroke = 2 }: Props) => {
  const styles = useStyles2(getStyles);
  const { line, targetY, dot } = sparklinePath(values, target);
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={styles.box} style={{ height }} viewBox="0 0 100 32" preserveAspectRatio="none" {...spoken}>
      {targetY !== null && <path className={styles.target} d={`M0 ${targetY}H100`} vectorEffect="non-scaling-stroke" />}
      <path className={styles.line} style={{ strokeWidth: stroke }} d={line} vectorEffect="non-scaling-stroke" />
      {dot !== null && (
        <path
          className={styles.line}
          style={{ strokeWidth: stroke * 3, strokeLinecap: 'round' }}
          d={`M${dot.x} ${dot.y}h0`}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
};

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({ display: 'block', width: '100%', overflow: 'visible' }),
  line: css({ fill: 'none', stroke: themeColors(theme).text.primary }),
  target: css({ fill: 'none', stroke: themeColors(theme).text.secondary, strokeWidth: 1, strokeDasharray: '4 4' }),
});
