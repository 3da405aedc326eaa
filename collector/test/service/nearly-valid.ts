import fc from 'fast-check';
import type { JsonSchema } from '../../src/api/route.ts';

/** Values that pass many a schema and please few programs behind it. */
const TEXTS = [
  '',
  'd-325',
  'c-lacdao',
  '2024-06',
  'cal:2024-06',
  '2024-W99',
  '2024-06-31',
  'A',
  '%',
  "'; drop table x --",
  'Đình Dù',
  '\u{1F600}',
  '9'.repeat(25),
];
const NUMBERS = [0, -0, -1, 0.1, 1, 2, 1e15, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 8.64e15, 5e-324];

const anything = fc.oneof(fc.constantFrom<unknown>(null, true, [], {}, ...TEXTS, ...NUMBERS), fc.string());

/**
 * Documents that nearly fit a schema: mostly of the right shape with odd values in it, sometimes with a part of another
 * kind. `known` are ids that exist, so that the work behind the schema is reached.
 */
export function nearlyValid(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: valid(schema, known) }, { weight: 1, arbitrary: anything });
}

function valid(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  const alternatives = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (alternatives !== undefined && schema['properties'] === undefined) {
    return fc.oneof(...alternatives.map((one) => nearlyValid(one, known)));
  }
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  switch ([schema['type']].flat()[0]) {
    case 'object':
      return object(schema, known);
    case 'array':
      return fc.array(nearlyValid((schema['items'] ?? {}) as JsonSchema, known), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(fc.constantFrom(...NUMBERS), fc.integer({ min: 0, max: 100 }));
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...known) },
        { weight: 1, arbitrary: fc.constantFrom(...TEXTS) },
      );
    default:
      return anything;
  }
}

function object(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const requiredKeys = (schema['required'] ?? []) as string[];
  const model = Object.fromEntries(properties.map(([name, one]) => [name, nearlyValid(one, known)]));
  return fc.record(model, { requiredKeys: requiredKeys.filter((name) => name in model) });
}
