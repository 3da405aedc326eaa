import type { JSONSchemaType } from 'ajv';
import type { Catalog } from '../catalog/catalog.ts';
import type { SourceKindName, SourceSpec } from '../catalog/source-spec.ts';
import type { Event } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Observation } from '../observations/observation.ts';
import type { Correction, Refusal, Rejection } from '../observations/rejection.ts';

/**
 * A kind of upstream. `fetch` does all the input and output and no thinking; `parse` does all the thinking and no
 * input or output. A delivery comes in parts (a page, some thousand rows of a file, a burst of messages): each part is
 * parsed and committed together with its cursor, so that kill -9 between two parts repeats nothing and skips nothing.
 */
export interface SourceKind<Connection, Content> {
  readonly kind: SourceKindName;
  readonly connection: JSONSchemaType<Connection>;
  fetch(request: FetchRequest<Connection>): AsyncIterable<Part<Content>>;
  parse(part: Part<Content>, context: ParseContext): Promise<Parsed> | Parsed;
}

export interface FetchRequest<Connection> {
  readonly spec: SourceSpec;
  readonly connection: Connection;
  /** Value of an environment variable that the connection names; throws UpstreamError('configuration') when unset. */
  readonly secret: (name: string) => string;
  /** What the last committed part left; null at the first run. */
  readonly cursor: string | null;
  /** Office time of the run: windows of dates are computed from it. */
  readonly at: Instant;
  /** True when the office clock is simulated; upstream systems then get the header `X-Office-Time`. */
  readonly simulated: boolean;
  /**
   * Simulated time only: resolves when those who live in it answer. Silence counts from then on, since a machine that
   * is too busy to answer is no event of the simulated world (docs/adr/0003).
   */
  readonly worldAnswers?: () => Promise<void>;
  /** Folder of the collector's own data, for kinds that read beside it. */
  readonly dataFolder: string;
  readonly signal: AbortSignal;
}

export interface Part<Content> {
  readonly content: Content;
  /** File name, URL without query, or topic: what a person would call this delivery. */
  readonly origin: string;
  /** Row number of the first record of this part. */
  readonly firstRow: number;
  /** Where to go on after this part was committed. */
  readonly cursor: string;
  readonly bytes: number;
  /** Nothing comes after this part, and nothing has to be acknowledged: its commit ends the run. */
  readonly isLast?: boolean;
  /** Called after the commit: acknowledges messages, moves files away. */
  readonly acknowledge?: () => Promise<void>;
}

export interface ParseContext {
  readonly spec: SourceSpec;
  readonly catalog: Catalog;
  readonly knownAt: Instant;
  /** Keyed HMAC-SHA-256, hex; the key never leaves the shell. */
  readonly fingerprint: (text: string) => string;
  /** Hashes that a named person released: exactly these are skipped silently. */
  readonly released: ReadonlySet<string>;
}

export interface Parsed {
  readonly observations: readonly Observation[];
  readonly events: readonly Event[];
  readonly rejections: readonly Rejection[];
  readonly refusals: readonly Refusal[];
  readonly corrections: readonly Correction[];
}

/**
 * The upstream failed. `cause` decides what to do: `unreachable`, `timeout`, `server` are retried with back-off within
 * the run; `refused` (401, 403), `format` (HTML instead of JSON) and `configuration` are not.
 */
export class UpstreamError extends Error {
  readonly fault: 'unreachable' | 'timeout' | 'server' | 'refused' | 'format' | 'configuration';
  /** Seconds the upstream asked us to wait (Retry-After). */
  readonly retryAfterSeconds: number | null;

  constructor(
    fault: UpstreamError['fault'],
    message: string,
    options: { cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'UpstreamError';
    this.fault = fault;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
