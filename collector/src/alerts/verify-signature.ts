import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../kernel/clock.ts';
import { accept, refuse, type Outcome } from '../kernel/outcome.ts';

/** What the contact point of provisioning/grafana names; Grafana's own defaults differ by version, so both are always said. */
export const GRAFANA_SIGNATURE_HEADER = 'x-grafana-alerting-signature';
export const GRAFANA_TIMESTAMP_HEADER = 'x-grafana-alerting-timestamp';

const WINDOW_SECONDS = 300;

export interface SignedRequest {
  /** The bytes as they came, before anything parsed them. */
  readonly rawBody: Buffer;
  readonly signature: string | undefined;
  /** Unix seconds, as text. */
  readonly timestamp: string | undefined;
  readonly secret: string;
  /** Machine time: signatures never know simulated time. */
  readonly machineNow: Instant;
  readonly windowSeconds?: number;
}

export type SignatureRefusal = 'no signature' | 'no timestamp' | 'outside the window' | 'wrong signature';

/**
 * Grafana's HMAC (facts/telemetry.md §4): lower-case hex HMAC-SHA-256 of `<unix seconds>:` + body. Compared in constant
 * time; an old request, repeated by somebody who overheard it, lies outside the window.
 */
export function verifySignature(request: SignedRequest): Outcome<'signed', SignatureRefusal> {
  const { rawBody, signature, timestamp, secret, machineNow, windowSeconds = WINDOW_SECONDS } = request;
  if (signature === undefined || signature === '') return refuse('no signature');
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return refuse('no timestamp');
  const expected = createHmac('sha256', secret).update(`${timestamp}:`).update(rawBody).digest('hex');
  if (secret === '' || !equalInConstantTime(expected, signature)) return refuse('wrong signature');
  const age = Math.abs(machineNow / 1000 - Number(timestamp));
  return age <= windowSeconds ? accept('signed') : refuse('outside the window');
}

function equalInConstantTime(expected: string, said: string): boolean {
  const [ours, theirs] = [Buffer.from(expected), Buffer.from(said)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
