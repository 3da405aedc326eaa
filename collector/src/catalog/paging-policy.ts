import type { PersonRole } from './person.ts';

/** When people are left in peace, by role and severity: a page waits until the hours end. */
export interface QuietHours {
  /** Minutes since local midnight; may wrap over it. */
  readonly from: number;
  readonly to: number;
  readonly severities: readonly ('info' | 'warning' | 'critical')[];
  /** Null: everybody. */
  readonly roles: readonly PersonRole[] | null;
}

/** Which channels a page of a severity takes. */
export interface ChannelRule {
  readonly severities: readonly ('info' | 'warning' | 'critical')[];
  readonly roles: readonly PersonRole[] | null;
  readonly channels: readonly ('mail' | 'webhook' | 'sms' | 'zalo')[];
}

/**
 * An HTTP gateway for short messages. In url, headers and body `${to}`, `${text}`, `${messageId}` and `${link}` are filled
 * in, and `${WORDS_IN_CAPITALS}` are variables of the environment: no secret stands in the register.
 */
export interface Gateway {
  readonly channel: 'webhook' | 'sms' | 'zalo';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly contentType: string;
  /** Environment variable with the secret that signs the body (HMAC-SHA256, `X-VNIOC-Signature`), or null. */
  readonly signatureEnv: string | null;
}

/** The register `paging.yaml`. */
export interface PagingPolicy {
  readonly mail: {
    readonly host: string;
    readonly port: number;
    readonly from: string;
    readonly userEnv: string | null;
    readonly passwordEnv: string | null;
    readonly tls: boolean;
  } | null;
  readonly gateways: readonly Gateway[];
  /** First match speaks; nobody is left without a channel that his contact has. */
  readonly channels: readonly ChannelRule[];
  readonly quiet: readonly QuietHours[];
  /** Where the phone page is reached from outside: `https://ioc.example`; null = no links. */
  readonly linkBase: string | null;
}
