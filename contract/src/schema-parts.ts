import type { JsonSchema } from './json-schema.ts';

/** Words that many schemas share. */
export const text = { type: 'string' } as const;
export const shortText = { type: 'string', minLength: 1, maxLength: 200 } as const;
export const reasonText = { type: 'string', minLength: 3, maxLength: 2000 } as const;
export const textOrNull = { type: ['string', 'null'] } as const;
export const flag = { type: 'boolean' } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const figure = { type: ['number', 'null'] } as const;
/** An instant as people here write it: `2024-05-21T08:00:00+07:00`. */
export const instant = { type: 'string', format: 'date-time' } as const;
export const instantOrNull = { type: ['string', 'null'], format: 'date-time' } as const;
export const texts = { type: 'array', items: text } as const;

/** All properties named, all required, nothing else. */
export const record = <const P extends Readonly<Record<string, JsonSchema>>>(properties: P) => ({
  type: 'object' as const,
  properties,
  required: Object.keys(properties) as unknown as readonly (keyof P)[],
  additionalProperties: false as const,
});

export const listOf = <const I extends JsonSchema>(items: I) => ({ type: 'array' as const, items });

/** `{items, next}`: newest first; `next` goes into the query parameter of that name for the following page. */
export const page = <const I extends JsonSchema>(items: I) => record({ items: listOf(items), next: textOrNull });
