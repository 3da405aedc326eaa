import type { LocalDate } from '../../kernel/local-date.ts';

declare const described: unique symbol;

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A JSON schema that knows the type it admits: the type is read off the schema, so that the two cannot disagree. */
export interface Schema<T> {
  readonly json: JsonSchema;
  readonly [described]?: T;
}

export type TypeOf<S> = S extends Schema<infer T> ? T : never;
type Fields = Readonly<Record<string, Schema<unknown>>>;
type Simplify<T> = { readonly [K in keyof T]: T[K] };

export const text: Schema<string> = { json: { type: 'string', minLength: 1 } };
export const number: Schema<number> = { json: { type: 'number' } };
export const positive: Schema<number> = { json: { type: 'number', exclusiveMinimum: 0 } };
export const flag: Schema<boolean> = { json: { type: 'boolean' } };
export const date: Schema<LocalDate> = { json: { type: 'string', format: 'day' } };
export const mapping: Schema<Readonly<Record<string, unknown>>> = { json: { type: 'object' } };

export const integer = (minimum: number): Schema<number> => ({ json: { type: 'integer', minimum } });

/** A surrogate id: lower case, digits, `.`, `_` and `-`. */
export const id = <Id extends string>(): Schema<Id> => ({
  json: { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]*$' },
});

export const matching = (pattern: string): Schema<string> => ({ json: { type: 'string', pattern } });

export const oneOf = <const Word extends string | number>(words: readonly Word[]): Schema<Word> => ({
  json: { type: typeof words[0], enum: [...words] },
});

export const list = <T>(items: Schema<T>, size: { min?: number; max?: number } = {}): Schema<readonly T[]> => ({
  json: {
    type: 'array',
    items: items.json,
    ...(size.min === undefined ? {} : { minItems: size.min }),
    ...(size.max === undefined ? {} : { maxItems: size.max }),
  },
});

/** The key must stand there, but may say null ("deliberately nothing"). */
export const nullable = <T>(inner: Schema<T>): Schema<T | null> => ({
  json: {
    ...inner.json,
    type: [inner.json['type'], 'null'],
    ...(Array.isArray(inner.json['enum']) ? { enum: [...inner.json['enum'], null] } : {}),
  },
});

export const record = <T>(values: Schema<T>): Schema<Readonly<Record<string, T>>> => ({
  json: { type: 'object', additionalProperties: values.json },
});

/** A mapping with these keys and no others. */
export function object<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
): Schema<Simplify<{ [K in keyof R]: TypeOf<R[K]> } & { [K in keyof O]?: TypeOf<O[K]> }>> {
  const all = Object.entries<Schema<unknown>>({ ...required, ...optional });
  return {
    json: {
      type: 'object',
      required: Object.keys(required),
      properties: Object.fromEntries(all.map(([key, field]) => [key, field.json])),
      additionalProperties: false,
    },
  };
}

/** One of several mappings, told apart by the word under `tag`. */
export function tagged<Tag extends string, Forms extends Readonly<Record<string, Schema<object>>>>(
  tag: Tag,
  forms: Forms,
): Schema<{ [K in keyof Forms]: Simplify<{ [T in Tag]: K } & TypeOf<Forms[K]>> }[keyof Forms]> {
  const branches = Object.entries(forms).map(([word, form]) => ({
    ...form.json,
    required: [tag, ...(form.json['required'] as string[])],
    properties: { [tag]: { const: word }, ...(form.json['properties'] as object) },
  }));
  return { json: { type: 'object', required: [tag], discriminator: { propertyName: tag }, oneOf: branches } };
}

/** One of several forms without a tag; `means` is the sentence a reader gets when none fits. */
export const either = <Forms extends readonly Schema<unknown>[]>(
  means: string,
  forms: Forms,
): Schema<TypeOf<Forms[number]>> => ({
  json: { description: means, anyOf: forms.map((form) => form.json) },
});
