import type { JSONSchemaType } from 'ajv';
import { httpProperties, type HttpConnection } from '../http/http-connection.ts';

/** `?page=1&size=500` until a page yields no record, or fewer than `size`. */
export interface PagePaging {
  readonly kind: 'page';
  readonly param: string;
  readonly from: number;
  readonly sizeParam?: string;
  readonly size?: number;
}

/** `path` (JSONata over the answer) gives the value for `param` of the next request; nothing or `""` ends. */
export interface CursorPaging {
  readonly kind: 'cursor';
  readonly param: string;
  readonly path: string;
}

/** `path` (JSONata over the answer) gives the URL of the next page, on the same host; nothing ends. */
export interface NextPaging {
  readonly kind: 'next';
  readonly path: string;
}

/** A REST upstream that answers JSON. */
export interface HttpJsonConnection extends HttpConnection {
  readonly paging?: PagePaging | CursorPaging | NextPaging;
  /** Default 1000: more pages than this is a fault of the upstream, not a delivery. */
  readonly maxPages?: number;
}

export const httpJsonConnection: JSONSchemaType<HttpJsonConnection> = {
  type: 'object',
  properties: {
    ...httpProperties,
    paging: {
      type: 'object',
      oneOf: [
        {
          properties: {
            kind: { type: 'string', const: 'page' },
            param: { type: 'string', minLength: 1 },
            from: { type: 'integer', minimum: 0 },
            sizeParam: { type: 'string', minLength: 1, nullable: true },
            size: { type: 'integer', minimum: 1, nullable: true },
          },
          required: ['kind', 'param', 'from'],
          additionalProperties: false,
        },
        {
          properties: {
            kind: { type: 'string', const: 'cursor' },
            param: { type: 'string', minLength: 1 },
            path: { type: 'string', minLength: 1 },
          },
          required: ['kind', 'param', 'path'],
          additionalProperties: false,
        },
        {
          properties: { kind: { type: 'string', const: 'next' }, path: { type: 'string', minLength: 1 } },
          required: ['kind', 'path'],
          additionalProperties: false,
        },
      ],
      required: ['kind'],
      nullable: true,
    },
    maxPages: { type: 'integer', minimum: 1, nullable: true },
  },
  required: ['url'],
  additionalProperties: false,
};
