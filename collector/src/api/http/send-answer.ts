import type { Request, Response } from 'express';
import { PROBLEMS } from '@vnioc/contract/problems.ts';
import { problemBody } from '../problem.ts';
import type { Answer } from '../route.ts';
import { encoded } from './encoded.ts';
import { tagOfEncoding } from './entity-tag.ts';
import { drain } from './read-body.ts';
import { sendEvents } from './send-events.ts';
import { languageOf } from './language.ts';

/** The id under which a request is found in the log and in the audit log. */
export const requestIdOf = (response: Response): string => String(response.locals['requestId'] ?? '');

/** Writes an answer; the rest of an unread body is taken first, so that nobody meets a reset connection. */
export async function sendAnswer(answer: Answer, request: Request, response: Response): Promise<void> {
  await drain(request);
  if (response.headersSent || response.destroyed) return;
  if ('problem' in answer) {
    const language = languageOf(request);
    const body = problemBody(answer, language, requestIdOf(response));
    response.set({ 'Content-Language': language, ...answer.headers });
    send(response, PROBLEMS[answer.problem].status, 'application/problem+json; charset=utf-8', JSON.stringify(body));
  } else if ('begin' in answer) {
    sendEvents(answer.begin, response);
  } else if ('text' in answer) {
    response.set({ ...answer.headers });
    send(response, answer.status, answer.contentType, answer.text);
  } else if ('json' in answer) {
    await sendJson(answer, request, response);
  } else {
    response.status(answer.status).set(answer.headers).end();
  }
}

type JsonAnswer = Extract<Answer, { readonly json: unknown }>;

async function sendJson(
  { status, json, headers = {}, compress = false }: JsonAnswer,
  request: Request,
  response: Response,
): Promise<void> {
  const whole = Buffer.from(JSON.stringify(json));
  const { bytes, encoding } = compress ? await encoded(whole, request) : { bytes: whole, encoding: null };
  response.set(headers);
  if (compress) response.vary('Accept-Encoding');
  if (encoding !== null) response.set('Content-Encoding', encoding);
  const tag = headers['ETag'];
  if (encoding !== null && tag !== undefined) response.set('ETag', tagOfEncoding(tag, encoding));
  send(response, status, 'application/json; charset=utf-8', bytes);
}

/** `set` and `end`, because `send` would guess types and compute entity tags of live figures. */
function send(
  response: Response,
  status: number,
  contentType: string,
  text: string | Buffer | readonly Buffer[],
): void {
  const pieces = typeof text === 'string' ? [Buffer.from(text)] : [text].flat();
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  response.status(status).set({ 'Content-Type': contentType, 'Content-Length': String(length) });
  response.cork(); // all pieces leave in one call
  if (response.req.method !== 'HEAD') for (const piece of pieces) response.write(piece);
  response.end();
}
