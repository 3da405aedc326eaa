import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { themeColors } from '../marks/theme-colors.ts';

interface Props {
  /** What is not there. */
  readonly message: string;
  /** Why, or what to do. */
  readonly children?: ReactNode;
}

const styles = (theme: GrafanaTheme2) =>
  css({
    border: `1px dashed ${themeColors(theme).border.medium}`,
    padding: 24,
    textAlign: 'center',
    color: themeColors(theme).text.secondary,
    p: { margin: '0 0 8px', color: themeColors(theme).text.primary },
  });

/** Nothing to show, said plainly; offices do not want a picture here. */
export const Empty = ({ message, children }: Props) => (
  <div className={useStyles2(styles)} role="status">
    <p>{message}</p>
    {children}
  </div>
);
