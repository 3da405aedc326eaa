import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { BODY_TYPES } from '../openapi.ts';
import { problem, ProblemError } from '../problem.ts';
import type { Route } from '../route.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';

/** JSON bodies of routes that name no limit of their own. */
const USUAL_LIMIT = 1024 * 1024;

export interface TakenBody {
  readonly body: unknown;
  readonly stream: Readable | null;
}

/** Reads and understands the body a route takes. Throws ProblemError: 415, 413 or 400. */
export async function takeBody(request: IncomingMessage, wanted: Route['body']): Promise<TakenBody> {
  if (wanted === undefined) return { body: undefined, stream: null };
  checkType(request, wanted.kind);
  const limitBytes = wanted.limitBytes ?? USUAL_LIMIT;
  const bytes = await readBody(request, limitBytes);
  if (bytes === 'too large') throw tooLarge(limitBytes);
  if (wanted.kind !== 'json') return { body: undefined, stream: Readable.from([bytes]) };
  const parsed = parseJson(bytes);
  if (!parsed.ok) throw new ProblemError(parsed.answer);
  return { body: parsed.value, stream: null };
}

function checkType({ headers }: IncomingMessage, kind: NonNullable<Route['body']>['kind']): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const accepted: readonly string[] = BODY_TYPES[kind];
  const charset =
    parameters
      .find((parameter) => parameter.startsWith('charset='))
      ?.slice(8)
      .replaceAll('"', '') ?? 'utf-8';
  const encoding = headers['content-encoding'] ?? 'identity';
  const boundary = kind !== 'multipart' || parameters.some((parameter) => /^boundary="?[^"]/.test(parameter));
  if (accepted.includes(type) && ['utf-8', 'utf8'].includes(charset) && encoding === 'identity' && boundary) return;
  throw new ProblemError(
    problem('unsupported_media_type', {
      vi: `Hãy gửi với Content-Type ${accepted[0]}, UTF-8, không nén.`,
      en: `Send it as Content-Type ${accepted[0]}, UTF-8, not compressed.`,
    }),
  );
}

function tooLarge(limitBytes: number): ProblemError {
  const limit = limitBytes >= 1024 * 1024 ? `${Math.floor(limitBytes / 1024 / 1024)} MiB` : `${limitBytes} byte`;
  return new ProblemError(
    problem('too_large', {
      vi: `Nội dung vượt ${limit}; hãy chia thành nhiều lần gửi.`,
      en: `The body exceeds ${limit}; send it in several parts.`,
    }),
  );
}
