import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Words } from '../../paging/due-words.ts';
import type { LinkRefusal } from '../../paging/page-links.ts';
import { endedPage } from './ended-page.ts';
import { ANSWER_SENTENCES, phoneAnswerOf, type PhoneAnswer } from './phone-answer.ts';
import { PHONE_CSS } from './phone-css.ts';
import type { FormState } from './phone-forms.ts';
import { renderPhonePage, type Said } from './phone-page.ts';
import { PHONE_ACTIONS, type PhoneActionType, type PhoneView } from './phone-view.ts';
import { readForm, type SentForm } from './read-form.ts';

export interface PhonePorts {
  /** What a link opens at this moment. Changes nothing. */
  find(
    token: string,
  ): Promise<{ readonly ok: true; readonly view: PhoneView } | { readonly ok: false; readonly why: LinkRefusal }>;
  /** The same key again answers what the first one did, and does nothing. */
  execute(
    token: string,
    answer: PhoneAnswer,
    idempotencyKey: string,
  ): Promise<
    | { readonly ok: true }
    | { readonly ok: false; readonly sentence: Words }
    | { readonly ok: false; readonly why: LinkRefusal }
  >;
}

const TOKEN = /^[\w-]{43}$/;
const CSP = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const RECORDED: Readonly<Record<PhoneActionType, Words>> = {
  accept: { vi: 'Đã ghi nhận: đơn vị đã nhận phiếu.', en: 'Recorded: the unit has accepted.' },
  return: { vi: 'Đã ghi nhận: phiếu được trả lại.', en: 'Recorded: the ticket was returned.' },
  report: { vi: 'Đã ghi nhận tiến độ.', en: 'Progress recorded.' },
  resolve: { vi: 'Đã ghi nhận: đơn vị báo đã xong.', en: 'Recorded: the unit reports it done.' },
  support: { vi: 'Đã ghi nhận trả lời phối hợp.', en: 'Support recorded.' },
};

/** The pages behind the one-time links, to be mounted at `/p`: plain HTML forms, post-redirect-get, nothing changed by GET. */
export function phoneRouter(ports: PhonePorts): Router {
  const router = express.Router({ caseSensitive: true });
  router.use(privately);
  router.get('/phone.css', (_request, response) => {
    response.type('text/css').set('Cache-Control', 'public, max-age=3600').send(PHONE_CSS);
  });
  router.get('/:token', (request, response) => show(ports, request, response));
  router.post('/:token', (request, response) => take(ports, request, response));
  return router;
}

/** Nobody keeps, frames, indexes or passes on what a link shows; the browser runs no script. */
const privately: RequestHandler = (_request, response, next) => {
  response.set({
    ...{ 'Content-Security-Policy': CSP, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' },
    ...{ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin', 'X-Frame-Options': 'DENY' },
  });
  next();
};

const tokenOf = (request: Request): string => String(request.params['token'] ?? '');
const doneOf = (request: Request): PhoneActionType | null => {
  const said = new URL(request.originalUrl, 'http://localhost').searchParams.get('xong');
  return PHONE_ACTIONS.find((action) => action === said) ?? null;
};

async function show(ports: PhonePorts, request: Request, response: Response): Promise<void> {
  const [token, done] = [tokenOf(request), doneOf(request)];
  const found = TOKEN.test(token) ? await ports.find(token) : ({ ok: false, why: 'unknown' } as const);
  if (!found.ok) return end(response, found.why, done !== null);
  const said: Said | null = done === null ? null : { kind: 'done', words: RECORDED[done] };
  response.type('html').send(renderPhonePage(found.view, formOf(token, null, {}), said));
}

async function take(ports: PhonePorts, request: Request, response: Response): Promise<void> {
  const token = tokenOf(request);
  const found = TOKEN.test(token) ? await ports.find(token) : ({ ok: false, why: 'unknown' } as const);
  const form = await readForm(request);
  if (found.ok && (form === null || !isOurs(request, token, form))) {
    return refused(response, found.view, token, form, ANSWER_SENTENCES['unknown action'], 400);
  }
  const answer = form === null ? null : phoneAnswerOf(form);
  if (found.ok && answer !== null && !answer.ok) {
    return refused(response, found.view, token, form, ANSWER_SENTENCES[answer.refusal], 400);
  }
  if (form === null || answer === null || !answer.ok || !isOurs(request, token, form)) {
    return end(response, found.ok ? 'unknown' : found.why, false);
  }
  // Sent twice, a form whose first sending ended the link still is the same answer: the key knows.
  const result = await ports.execute(token, answer.value, form.fields['key'] ?? '');
  if (result.ok) return response.redirect(303, `${request.baseUrl}/${token}?xong=${answer.value.type}`);
  if ('why' in result) return end(response, result.why, false);
  const view = found.ok ? found.view : null;
  if (view === null) return end(response, 'used', false);
  return refused(response, view, token, form, result.sentence, 409);
}

function refused(
  response: Response,
  view: PhoneView,
  token: string,
  form: SentForm | null,
  words: Words,
  status: number,
): void {
  const { action, ...typed } = form?.fields ?? {};
  const open = PHONE_ACTIONS.find((one) => one === action) ?? null;
  response
    .status(status)
    .type('html')
    .send(renderPhonePage(view, formOf(token, open, typed), { kind: 'refused', words }));
}

function end(response: Response, why: LinkRefusal, justDone: boolean): void {
  const { status, page } = endedPage(why, justDone);
  response.status(status).type('html').send(page);
}

/** A form counts only from a page of ours: its proof is made of the link's secret, which no other site has. */
const proofOf = (token: string, key: string): string =>
  createHmac('sha256', `vn-ioc form ${token}`).update(key).digest('base64url');

function formOf(token: string, open: PhoneActionType | null, typed: Readonly<Record<string, string>>): FormState {
  const key = randomBytes(16).toString('base64url');
  return { key, proof: proofOf(token, key), open, typed };
}

function isOurs(request: Request, token: string, { fields }: SentForm): boolean {
  if (request.get('sec-fetch-site') === 'cross-site') return false;
  const said = Buffer.from(fields['proof'] ?? '');
  const right = Buffer.from(proofOf(token, fields['key'] ?? ''));
  return (fields['key'] ?? '') !== '' && said.length === right.length && timingSafeEqual(said, right);
}
