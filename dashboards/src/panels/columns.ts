import type { DynamicConfigValue, MatcherConfig } from '@grafana/grafana-foundation-sdk/dashboard';
import { wordMappings, type Words } from '../look/state-look.ts';

/** One column of a table as the office heads it. */
export interface ColumnLook {
  readonly title?: string;
  readonly unit?: string;
  readonly decimals?: number;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly words?: Words;
  /** What stands where there is no value, when that is not a lack of figures. */
  readonly none?: string;
  readonly link?: { readonly title: string; readonly url: string };
}

const TIME = 'time: DD/MM/YYYY HH:mm';

const PROPERTIES = (look: ColumnLook): DynamicConfigValue[] => [
  ...(look.title === undefined ? [] : [{ id: 'displayName', value: look.title }]),
  ...(look.unit === undefined ? [] : [{ id: 'unit', value: look.unit === 'time' ? TIME : look.unit }]),
  ...(look.decimals === undefined ? [] : [{ id: 'decimals', value: look.decimals }]),
  ...(look.width === undefined ? [] : [{ id: 'custom.width', value: look.width }]),
  ...(look.none === undefined ? [] : [{ id: 'noValue', value: look.none }]),
  ...(look.hidden === true ? [{ id: 'custom.hidden', value: true }] : []),
  ...(look.words === undefined
    ? []
    : [
        { id: 'mappings', value: wordMappings(look.words) },
        { id: 'custom.cellOptions', value: { type: 'color-text' } },
      ]),
  ...(look.link === undefined ? [] : [{ id: 'links', value: [{ ...look.link, targetBlank: false }] }]),
];

/** How fields of a panel look that differ from its defaults. */
export type Overrides = { matcher: MatcherConfig; properties: DynamicConfigValue[] }[];

/** Overrides of a table, by the name of the column in the frame. */
export const columns = (looks: Readonly<Record<string, ColumnLook>>): Overrides => [
  // Heads beside Grafana's funnel are cut otherwise.
  { matcher: { id: 'byRegexp', options: '/.*/' }, properties: [{ id: 'custom.wrapHeaderText', value: true }] },
  ...Object.entries(looks).map(([name, look]) => ({
    matcher: { id: 'byName', options: name },
    properties: PROPERTIES(look),
  })),
];

/** Column titles that are hidden. */
export const hidden = (...names: readonly string[]): Readonly<Record<string, ColumnLook>> =>
  Object.fromEntries(names.map((name) => [name, { hidden: true }]));
