import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isLocalDate } from '../../kernel/local-date.ts';
import type { Schema } from './schema.ts';

const ajv = new Ajv({ allErrors: true, verbose: true, discriminator: true, allowUnionTypes: true });
ajv.addFormat('day', (value) => isLocalDate(value));

const compiled = new WeakMap<object, ValidateFunction>();

function validatorOf(json: object): ValidateFunction {
  const known = compiled.get(json) ?? ajv.compile(json);
  compiled.set(json, known);
  return known;
}

/** True when a value has the shape; the type follows from the schema. */
export const fits = <T>(shape: Schema<T>, value: unknown): value is T => validatorOf(shape.json)(value);

/** Everything in which a value fails a JSON schema. */
export function misfits(json: object, value: unknown): readonly ErrorObject[] {
  const validate = validatorOf(json);
  return validate(value) ? [] : [...(validate.errors ?? [])];
}
