import { PROBLEM_SCHEMA } from '@vnioc/contract/problems.ts';
import type { JsonSchema, Route } from './route.ts';

/** An OpenAPI 3.1 document, as far as it is read here. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

export interface ResponseObject {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
}

/** The description of the API, made from the table of routes and from nothing else. */
export function openapiOf(routes: readonly Route[], version: string): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route);
  return {
    openapi: '3.1.0',
    info: {
      title: 'VN-IOC',
      version,
      description: 'Trung tâm Điều hành Thông minh / Intelligent Operations Center. Errors are RFC 9457 problems.',
    },
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of `ioc keys add`' } },
    },
  };
}

const operationOf = (route: Route): Operation => ({
  operationId: operationId(route),
  summary: route.summary.vi,
  description: `${route.summary.en}. ${accessSentence(route.access)}`,
  security: route.access === 'open' ? [] : [{ key: [] }, ...(route.access === 'metrics' ? [{}] : [])],
  parameters: [...pathParameters(route.path), ...queryParameters(route)],
  ...(route.body === undefined ? {} : { requestBody: requestBody(route.body) }),
  responses: { ...successes(route), '4XX': problemResponse, '5XX': problemResponse },
});

const operationId = ({ method, path }: Route): string =>
  [method, ...path.split(/[^A-Za-z0-9]+/).filter((part) => part !== '' && part !== 'api' && part !== 'v1')].join('_');

function accessSentence(access: Route['access']): string {
  if (access === 'open') return 'Needs no key.';
  if (access === 'metrics') return 'Needs a key of role metrics, or a caller on the same machine.';
  return access === 'any' ? 'Any key.' : `Needs the permission “${access}”.`;
}

/** The names of the variable parts of a path. */
export const pathNames = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

const pathParameters = (path: string) =>
  pathNames(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string', maxLength: 200 } }));

const queryParameters = ({ parameters = {} }: Route) =>
  Object.entries(parameters).map(([name, { schema, description, required = false }]) => ({
    ...{ name, in: 'query', description, required, schema },
  }));

/** Content types that a body may come in; the first one is the one that is described. */
export const BODY_TYPES = {
  json: ['application/json'],
  lines: ['application/x-ndjson', 'application/jsonl', 'application/json-lines', 'text/plain'],
  raw: ['application/json'],
  multipart: ['multipart/form-data'],
} as const;

function requestBody(body: NonNullable<Route['body']>) {
  const schema = body.kind === 'json' ? body.schema : { type: body.kind === 'lines' ? 'string' : 'object' };
  return { required: true, content: { [BODY_TYPES[body.kind][0]]: { schema } } };
}

const successes = ({ answers }: Route): Readonly<Record<string, ResponseObject>> =>
  Object.fromEntries(
    Object.entries(answers).map(([status, { contentType, schema }]) => [
      status,
      { description: 'OK', content: Object.fromEntries([contentType].flat().map((type) => mediaOf(type, schema))) },
    ]),
  );

const mediaOf = (type: string, schema: JsonSchema | undefined) =>
  [type, schema === undefined || (schema['type'] !== 'string' && !type.endsWith('json')) ? {} : { schema }] as const;

const problemResponse: ResponseObject = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
