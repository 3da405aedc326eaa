/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Named<T> = T extends 'string'
  ? string
  : T extends 'number' | 'integer'
    ? number
    : T extends 'boolean'
      ? boolean
      : T extends 'null'
        ? null
        : never;

type Properties<P, Required> = {
  readonly [K in keyof P as K extends Required ? K : never]: From<P[K]>;
} & { readonly [K in keyof P as K extends Required ? never : K]?: From<P[K]> };

/** The type of what a schema accepts, so that the two cannot disagree. Covers the words this contract uses. */
export type From<S> = S extends { readonly const: infer C }
  ? C
  : S extends { readonly enum: readonly (infer E)[] }
    ? E
    : S extends { readonly anyOf: readonly (infer A)[] }
      ? From<A>
      : S extends { readonly type: readonly (infer T)[] }
        ? Named<T>
        : S extends { readonly type: 'array'; readonly items: infer I }
          ? readonly From<I>[]
          : S extends { readonly type: 'object'; readonly properties: infer P; readonly required: readonly (infer R)[] }
            ? Properties<P, R>
            : S extends { readonly type: 'object'; readonly additionalProperties: infer V extends JsonSchema }
              ? Readonly<Record<string, From<V>>>
              : S extends { readonly type: infer T }
                ? Named<T>
                : unknown;
