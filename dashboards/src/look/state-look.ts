import { stateWordsIn } from '@vnioc/contract/state-words.ts';
import { MappingType, SpecialValueMatch, type ValueMapping } from '@grafana/grafana-foundation-sdk/dashboard';

const { normal, warning, critical, no_data, stale, upstream_fault, not_applicable } = stateWordsIn('vi');

/** Shape and colour of each state, by its number; never colour without shape, and grey for what is not known. */
const LOOK = [
  [`● ${normal}`, '#6ccf8e'],
  [`▲ ${warning}`, '#ff9830'],
  [`◆ ${critical}`, '#f2495c'],
  [`▨ ${no_data}`, '#9a9ba8'],
  [`▨ ${stale}`, '#9a9ba8'],
  [`⚡ ${upstream_fault}`, '#8fa8c8'],
  [`– ${not_applicable}`, '#9a9ba8'],
] as const;

export const GREY = '#9a9ba8';
export const [GREEN, AMBER, RED, BLUE_GREY] = [LOOK[0][1], LOOK[1][1], LOOK[2][1], LOOK[5][1]];

/** The names of the states in the order of their numbers. */
export const STATE_TEXTS: readonly string[] = LOOK.map(([text]) => text);
export const STATE_COLORS: readonly string[] = LOOK.map(([, color]) => color);

/** What is missing in words alone, and with its shape. */
export const [MISSING, MISSING_TILE] = [no_data, LOOK[3][0]];

/** What is missing is grey and says so; it is never 0 and never green. */
export const NO_DATA: ValueMapping = {
  type: MappingType.SpecialValue,
  options: { match: SpecialValueMatch.NullAndNan, result: { text: MISSING_TILE, color: GREY, index: 90 } },
};

/** Numbers of states as people read them. */
export const STATE_MAPPINGS: ValueMapping[] = [
  {
    type: MappingType.ValueToText,
    options: Object.fromEntries(LOOK.map(([text, color], index) => [String(index), { text, color, index }])),
  },
  NO_DATA,
];

/** What the office calls the collector's words, and in which colour. */
export type Words = Readonly<Record<string, readonly [text: string, color?: string]>>;

/** Words of a column of texts as people read them. */
export const wordMappings = (words: Words): ValueMapping[] => [
  {
    type: MappingType.ValueToText,
    options: Object.fromEntries(
      Object.entries(words).map(([word, [text, color]], index) => [
        word,
        { text, index, ...(color === undefined ? {} : { color }) },
      ]),
    ),
  },
];
