import { useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { words } from '../words.ts';
import { colorsOf } from '../chrome/theme-colors.ts';

/** A panel without figures says so; it never shows a zero. */
export const NoData = ({ message = '' }: { readonly message?: string }) => (
  <div className={useStyles2(middle)} role="status">
    {words().noData}
    {message === '' ? '' : `: ${message}`}
  </div>
);

const middle = (theme: GrafanaTheme2) =>
  css({ display: 'grid', placeItems: 'center', height: '100%', color: colorsOf(theme).text.secondary });
