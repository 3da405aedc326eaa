import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { Permission } from '../access/permissions.ts';
import type { Scope } from '../access/scope.ts';
import type { Principal } from '../access/principal.ts';
import type { ApiServices } from './api-services.ts';
import type { ProblemAnswer } from './problem.ts';

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * One route of the API as data: what it is, who may call it, what it takes and answers. The Express application, the
 * OpenAPI document and the checks of the tests are all made from the same table (`routes.ts`).
 */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/api/v1/sources/{id}/runs`. */
  readonly path: string;
  readonly summary: { readonly vi: string; readonly en: string };
  /** `open`: no key; `metrics`: role metrics, or a loopback peer; `any`: every known principal; else one of these permissions. */
  readonly access: 'open' | 'metrics' | 'any' | Permission;
  /** A live grant (`X-Live-Grant`) is taken in place of a token of Grafana. */
  readonly admitsLiveGrant?: boolean;
  /** Query parameters by name; unknown ones are refused with 400. */
  readonly parameters?: Readonly<Record<string, RouteParameter>>;
  /** Schema of a JSON body (checked before `handle`), or how another body is taken. */
  readonly body?:
    | { readonly kind: 'json'; readonly schema: JsonSchema; readonly limitBytes?: number }
    | { readonly kind: 'lines'; readonly limitBytes: number }
    /** JSON of somebody else, taken as the bytes it is. */
    | { readonly kind: 'raw'; readonly limitBytes: number }
    | { readonly kind: 'multipart'; readonly limitBytes: number };
  /** Success answers by status; of several content types the schema is that of JSON. Problems (RFC 9457) are added to every route. */
  readonly answers: Readonly<
    Record<number, { readonly contentType: string | readonly string[]; readonly schema?: JsonSchema }>
  >;
  /**
   * What the audit log notes of a success; default: every method but GET is a change. `file`: what goes out as a file is an
   * export, the JSON that a page shows is none. Refusals are always noted.
   */
  readonly audit?: 'change' | 'export' | 'file' | 'none';
  handle(request: ApiRequest, services: ApiServices): Promise<Answer>;
}

/** Where server-sent events go; a listener that does not keep up is cut off, and resumes where it stopped. */
export interface EventSink {
  send(event: { readonly event: string; readonly id?: string; readonly data: unknown }): void;
  end(): void;
}

export interface RouteParameter {
  readonly schema: JsonSchema;
  readonly description: string;
  /** Default: it may be left out. */
  readonly required?: boolean;
}

/** A request that has passed: known principal, scope computed, parameters and body checked. */
export interface ApiRequest {
  readonly principal: Principal;
  readonly scope: Scope;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The raw body of `lines`, `raw` and `multipart`, size-limited. */
  readonly stream: Readable | null;
  readonly headers: IncomingHttpHeaders;
  readonly language: 'vi' | 'en';
  /** Peer address, for the audit log. */
  readonly from: string;
}

export type Answer =
  | {
      readonly status: number;
      readonly json: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      /** Large and often asked for: it goes out compressed where that is taken. */
      readonly compress?: boolean;
    }
  /** What the asker has (`If-None-Match`) is still so. */
  | { readonly status: 304; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly status: number;
      /** In pieces where it is large, so that nothing copies it together. */
      readonly text: string | Buffer | readonly Buffer[];
      readonly contentType: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Server-sent events: `begin` is called once, and the function it gives back when the other side has gone. */
  | { readonly status: 200; readonly begin: (sink: EventSink) => () => void }
  /** `return problem(code, detail)`; its status stands in the catalogue of problems. */
  | ProblemAnswer;
