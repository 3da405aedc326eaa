import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { problem, type FaultOfRequest, type ProblemAnswer } from '../problem.ts';
import type { JsonSchema, Route } from '../route.ts';

/** Enough to mend a document; a hostile one must not get a report as long as itself. */
const MOST_FAULTS = 20;

type Texts = Readonly<Record<string, string>>;

export interface Validation {
  /** Null when the parameters are what the route takes. */
  parameters(query: Texts): ProblemAnswer | null;
  body(body: unknown): ProblemAnswer | null;
}

const addFormats = ajvFormats as unknown as (ajv: Ajv2020) => Ajv2020;
const strict = addFormats(new Ajv2020({ allErrors: false, strict: false, strictNumbers: true, discriminator: true }));

/** Compiles what a route says of its parameters and its body, once. */
export function validationOf({ parameters = {}, body }: Route): Validation {
  const checkParameters = strict.compile(parameterSchema(parameters));
  const checkBody = body?.kind === 'json' ? strict.compile(body.schema) : null;
  return {
    parameters: (query) =>
      checkParameters(typed(query, parameters))
        ? null
        : answer('invalid_parameter', checkParameters.errors, Object.keys(parameters)),
    body: (value) => (checkBody === null || checkBody(value) ? null : answer('invalid_body', errorsOf(checkBody), [])),
  };
}

const DECIMAL = /^-?\d{1,17}(\.\d{1,17})?$/;

/** Parameters are text; where the schema wants a number, a plain decimal is one. Ajv's own coercion lets 1e400 pass. */
function typed(query: Texts, parameters: NonNullable<Route['parameters']>): Readonly<Record<string, unknown>> {
  const numeric = (name: string) =>
    Object.hasOwn(parameters, name) && ['integer', 'number'].includes(String(parameters[name]?.schema['type']));
  return Object.fromEntries(
    Object.entries(query).map(([name, text]) => [name, numeric(name) && DECIMAL.test(text) ? Number(text) : text]),
  );
}

const errorsOf = (check: ValidateFunction): readonly ErrorObject[] => check.errors ?? [];

const parameterSchema = (parameters: NonNullable<Route['parameters']>): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(parameters).filter((name) => parameters[name]?.required === true),
  properties: Object.fromEntries(Object.entries(parameters).map(([name, { schema }]) => [name, schema])),
});

function answer(
  code: 'invalid_parameter' | 'invalid_body',
  errors: readonly ErrorObject[] | null | undefined,
  known: readonly string[],
): ProblemAnswer {
  const faults = (errors ?? []).slice(0, MOST_FAULTS).map((error) => faultOf(error, known));
  const all = (language: 'vi' | 'en') => faults.map((fault) => `${fault.at || '/'}: ${fault[language]}`).join('; ');
  return problem(code, { vi: all('vi'), en: all('en') }, faults);
}

function faultOf(
  { instancePath, keyword, params, message = '' }: ErrorObject,
  known: readonly string[],
): FaultOfRequest {
  const at = instancePath;
  const details = params as Record<string, unknown>;
  switch (keyword) {
    case 'additionalProperties': {
      const name = JSON.stringify(String(details['additionalProperty']).slice(0, 60));
      const others = known.length > 0 ? ` (${known.join(', ')})` : '';
      return { at, vi: `không có ${name} trong quy định${others}`, en: `${name} is not known here${others}` };
    }
    case 'required':
      return {
        at,
        vi: `thiếu ${String(details['missingProperty'])}`,
        en: `${String(details['missingProperty'])} is missing`,
      };
    case 'enum': {
      const allowed = JSON.stringify(details['allowedValues']).slice(0, 300);
      return { at, vi: `phải là một trong ${allowed}`, en: `must be one of ${allowed}` };
    }
    case 'type':
      return { at, vi: `phải có kiểu ${String(details['type'])}`, en: `must be of type ${String(details['type'])}` };
    default:
      return { at, vi: `không hợp lệ (${message})`, en: message };
  }
}
