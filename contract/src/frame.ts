import {
  anything,
  list,
  mapOf,
  nullable,
  number,
  object,
  oneOf,
  optional,
  text,
  flag,
  integer,
  either,
} from './schema.ts';
import type { TypeOf } from './schema.ts';

/**
 * Data frames as Grafana's `/api/ds/query` writes them in JSON, by its data-plane contract. Times are milliseconds;
 * what is missing is null and never 0.
 */
const FRAME_TYPES = ['timeseries-multi', 'numeric-long', 'table'] as const;

const valueMapping = object({
  type: oneOf('value'),
  options: mapOf(object({ text: text(), color: optional(text()), index: integer() })),
});

const fieldConfig = object({
  displayNameFromDS: optional(text()),
  unit: optional(text()),
  decimals: optional(integer()),
  mappings: optional(list(valueMapping)),
  custom: optional(mapOf(anything())),
});

const field = object({
  name: text(),
  type: oneOf('time', 'number', 'string', 'boolean', 'other'),
  typeInfo: object({ frame: text(), nullable: optional(flag()) }),
  labels: optional(mapOf(text())),
  config: optional(fieldConfig),
});

const notice = object({ severity: oneOf('info', 'warning', 'error'), text: text() });

export const frame = object({
  schema: object({
    refId: text(),
    name: optional(text()),
    meta: object({
      type: oneOf(...FRAME_TYPES),
      typeVersion: list(integer(), { minItems: 2, maxItems: 2 }),
      custom: optional(mapOf(anything())),
      notices: optional(list(notice)),
    }),
    fields: list(field),
  }),
  data: object({ values: list(list(nullable(either(either(number(), text()), flag())))) }),
});

export type Frame = TypeOf<typeof frame>;
export type FrameField = TypeOf<typeof field>;
export type FieldConfig = TypeOf<typeof fieldConfig>;
export type FrameType = (typeof FRAME_TYPES)[number];
export type Cell = number | string | boolean | null;
