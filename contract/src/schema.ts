declare const of: unique symbol;

/** A JSON Schema (2020-12, as OpenAPI 3.1 takes it) that knows the type of what it describes: the two cannot disagree. */
export type Schema<T> = Readonly<Record<string, unknown>> & { readonly [of]?: T };

/** The type that a schema describes. */
export type TypeOf<S> = S extends Schema<infer T> ? T : never;

interface Optional<T> {
  readonly optional: Schema<T>;
}

type Properties = Readonly<Record<string, Schema<unknown> | Optional<unknown>>>;

type ObjectOf<P extends Properties> = {
  readonly [K in keyof P as P[K] extends Optional<unknown> ? never : K]: TypeOf<P[K]>;
} & {
  readonly [K in keyof P as P[K] extends Optional<unknown> ? K : never]?: P[K] extends Optional<infer T> ? T : never;
};

type Keywords = Readonly<Record<string, unknown>>;

export const text = (keywords: Keywords = {}): Schema<string> => ({ type: 'string', ...keywords });
export const number = (keywords: Keywords = {}): Schema<number> => ({ type: 'number', ...keywords });
export const integer = (keywords: Keywords = {}): Schema<number> => ({ type: 'integer', ...keywords });
export const flag = (keywords: Keywords = {}): Schema<boolean> => ({ type: 'boolean', ...keywords });

/** One of some words. */
export const oneOf = <const W extends string>(...words: readonly W[]): Schema<W> => ({ type: 'string', enum: words });

/** This word and no other: what tells the members of a `union` apart. */
export const constant = <const W extends string>(word: W): Schema<W> => ({ type: 'string', const: word });

/** One of several objects, told apart by their property `type`. */
export const union = <const S extends readonly Schema<unknown>[]>(...schemas: S): Schema<TypeOf<S[number]>> => ({
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: schemas,
});

export const nullable = <T>(schema: Schema<T>): Schema<T | null> => ({ anyOf: [schema, { type: 'null' }] });

export const either = <A, B>(a: Schema<A>, b: Schema<B>): Schema<A | B> => ({ anyOf: [a, b] });

export const list = <T>(items: Schema<T>, keywords: Keywords = {}): Schema<readonly T[]> => ({
  type: 'array',
  items,
  ...keywords,
});

export const mapOf = <T>(values: Schema<T>): Schema<Readonly<Record<string, T>>> => ({
  type: 'object',
  additionalProperties: values,
});

/** Anything at all; what it means is said elsewhere. */
export const anything = (): Schema<unknown> => ({});

export const optional = <T>(schema: Schema<T>): Optional<T> => ({ optional: schema });

/** An object with these properties and no others. */
export function object<P extends Properties>(properties: P, keywords: Keywords = {}): Schema<ObjectOf<P>> {
  const entries = Object.entries(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, it]) => [name, isOptional(it) ? it.optional : it])),
    required: entries.filter(([, it]) => !isOptional(it)).map(([name]) => name),
    additionalProperties: false,
    ...keywords,
  };
}

const isOptional = (it: Schema<unknown> | Optional<unknown>): it is Optional<unknown> =>
  Object.keys(it).length === 1 && 'optional' in it;
