import type { GrafanaTheme2 } from '@grafana/data';

type Colors = GrafanaTheme2['colors'];
type Filled = { readonly [K in keyof Colors]-?: NonNullable<Colors[K]> };

/** The theme's tokens. Its type calls some of them optional; createTheme fills every one. */
export const colorsOf = ({ colors }: GrafanaTheme2): Filled => colors as Filled;
