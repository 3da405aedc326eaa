import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import type { OpenApiDocument, ResponseObject } from '../../src/api/openapi.ts';

export interface CheckedAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when the answer is no JSON. */
  readonly body: T;
}

export type CheckedFetch = <T = unknown>(
  method: string,
  path: string,
  init?: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array | FormData },
) => Promise<CheckedAnswer<T>>;

const ajv = new Ajv2020({ strict: false });
(ajvFormats as unknown as (instance: Ajv2020) => void)(ajv);

/** A fetch that fails when an answer is not what the description of the API says: status, content type, schema. */
export const checkedFetch =
  (url: string, document: OpenApiDocument, key: string | null): CheckedFetch =>
  async <T>(method: string, path: string, { headers = {}, body }: Parameters<CheckedFetch>[2] = {}) => {
    const authorization = key === null ? {} : { authorization: `Bearer ${key}` };
    const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
    const response = await fetch(new URL(path, url), {
      method,
      headers: { ...authorization, ...type, ...headers },
      ...(body === undefined ? {} : { body: body as string }),
    });
    const text = await response.text();
    const contentType = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const json: unknown = contentType.endsWith('json') && text !== '' ? JSON.parse(text) : undefined;
    const fault = faultOf(document, method, path, response.status, contentType, json ?? text);
    if (fault !== null)
      throw new Error(`${method} ${path} → ${response.status} ${contentType}: ${fault}\n${text.slice(0, 800)}`);
    return { status: response.status, headers: response.headers, text, body: json as T };
  };

/** What is wrong with an answer; null when the description has it so. Problems stand beside every operation. */
export function faultOf(
  document: OpenApiDocument,
  method: string,
  path: string,
  status: number,
  contentType: string,
  body: unknown,
): string | null {
  const known = operationAt(document, method, path)?.responses;
  const responses = known ?? { '4XX': problemOf(document) };
  const response = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  if (response === undefined) return 'this status is not described';
  if (Object.keys(response.content).length === 0) return body === '' ? null : 'described as empty';
  const media = response.content[contentType];
  if (media === undefined) return `described as ${Object.keys(response.content).join(', ')}`;
  const validate = ajv.compile({ ...(media.schema ?? {}), components: document.components });
  return validate(body) ? null : ajv.errorsText(validate.errors);
}

const problemOf = (document: OpenApiDocument): ResponseObject => ({
  description: '',
  content: { 'application/problem+json': { schema: document.components['schemas']?.['Problem'] as object as never } },
});

function operationAt({ paths }: OpenApiDocument, method: string, path: string) {
  const [place = ''] = path.split('?');
  const template = Object.keys(paths).find((one) =>
    new RegExp(`^${one.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(place),
  );
  return template === undefined ? undefined : paths[template]?.[method.toLowerCase()];
}
