import type { GrafanaTheme2 } from '@grafana/data';

type Colors = GrafanaTheme2['colors'];
type Whole<T> = { readonly [K in keyof T]-?: NonNullable<T[K]> };
type Filled = { readonly [K in keyof Colors]-?: Whole<NonNullable<Colors[K]>> };

/** The theme's tokens. Its type calls some of them optional; createTheme fills every one. */
export const themeColors = ({ colors }: GrafanaTheme2): Filled => colors as Filled;
