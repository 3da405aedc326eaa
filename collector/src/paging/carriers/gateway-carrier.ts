import { createHmac } from 'node:crypto';
import type { Gateway } from '../../catalog/paging-policy.ts';
import { PageError, type Carrier, type Message } from '../page.ts';
import { fillTemplate } from './fill-template.ts';

const TIMEOUT = 15_000;

/** Nothing reached the other side: asking again is safe. */
const NOT_REACHED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** An HTTP gateway: a generic webhook, a gateway for short messages, Zalo. The key of idempotency is the page's Message-ID. */
export function gatewayCarrier(gateway: Gateway, secret: (name: string) => string | undefined): Carrier {
  return {
    channel: gateway.channel,
    send: async (message, signal) => {
      const body = fillTemplate(gateway.body, message, gateway.contentType);
      const headers = headersOf(gateway, message, body, secret);
      const until = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
      const url = fillTemplate(gateway.url, message, 'application/x-www-form-urlencoded');
      const response = await fetch(url, { method: 'POST', headers, body, signal: until, redirect: 'error' }).catch(
        (cause: unknown) => Promise.reject(unanswered(cause)),
      );
      await response.body?.cancel();
      if (!response.ok) throw refused(response.status);
    },
  };
}

function headersOf(
  { headers, contentType, signatureEnv, channel }: Gateway,
  { messageId, repeated }: Message,
  body: string,
  secret: (name: string) => string | undefined,
): Record<string, string> {
  const own = Object.entries(headers).map(([name, value]) => [name, withSecrets(value, channel, secret)]);
  const key = signatureEnv === null ? null : (secret(signatureEnv) ?? missing(signatureEnv, channel));
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    'Content-Type': contentType,
    'Idempotency-Key': messageId,
    ...(repeated ? { 'X-VNIOC-Repeated': 'yes' } : {}),
    ...(key === null ? {} : { 'X-VNIOC-Signature': `sha256=${createHmac('sha256', key).update(body).digest('hex')}` }),
  };
}

/** `${SMS_TOKEN}` in a header is an environment variable; the register itself holds no secret. */
const withSecrets = (value: string, channel: string, secret: (name: string) => string | undefined): string =>
  value.replaceAll(/\$\{([A-Z][A-Z0-9_]*)\}/g, (_whole, name: string) => secret(name) ?? missing(name, channel));

/** The pages wait until the variable is there. */
function missing(name: string, channel: string): never {
  throw new PageError('temporary', `${channel}: environment variable ${name} is not set`);
}

function unanswered(cause: unknown): PageError {
  const inner = (cause as { readonly cause?: { readonly code?: unknown } }).cause;
  const code = typeof inner?.code === 'string' ? inner.code : 'no answer';
  return new PageError(NOT_REACHED.includes(code) ? 'temporary' : 'doubtful', code, { cause });
}

/** 408 and gateway errors: the message may have gone through; 429 and 503: it was not taken. */
function refused(status: number): PageError {
  if ([425, 429, 503].includes(status)) return new PageError('temporary', `HTTP ${status}`);
  return new PageError(status === 408 || status >= 500 ? 'doubtful' : 'final', `HTTP ${status}`);
}
