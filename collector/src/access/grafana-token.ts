import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../kernel/clock.ts';

export interface GrafanaIdentity {
  readonly issuer: string;
  readonly identifier: string;
  /** `org:1` of the `aud` claim. */
  readonly organisation: number;
}

export type TokenRefusal = 'invalid token' | 'signing keys unreachable';

export interface GrafanaTokens {
  /** Verifies the token that Grafana signs for every query of a user (facts/grafana.md §6). */
  verify(token: string): Promise<GrafanaIdentity | TokenRefusal>;
}

const AUDIENCE = /^org:([1-9]\d{0,8})$/;

/** ES256 only; keys of `<issuer>/api/signing-keys/keys`, cached by jose; the machine's clock rules expiry. */
export function grafanaTokens(
  { issuer, keysUrl }: { readonly issuer: string; readonly keysUrl: string },
  machine: Clock,
  keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(keysUrl), { timeoutDuration: 5000, cooldownDuration: 10_000 }),
): GrafanaTokens {
  return {
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, keys, {
          algorithms: ['ES256'],
          issuer: spellingsOf(issuer),
          currentDate: new Date(machine.now()),
          requiredClaims: ['exp', 'aud', 'identifier', 'type'],
        });
        const audience = [payload.aud]
          .flat()
          .map((one) => AUDIENCE.exec(one ?? ''))
          .find((match) => match !== null);
        const { identifier, type } = payload;
        if (audience === undefined || audience === null) return 'invalid token';
        if (type !== 'user' || typeof identifier !== 'string' || identifier === '') return 'invalid token';
        return { issuer: issuer.replace(/\/$/, ''), identifier, organisation: Number(audience[1]) };
      } catch (cause) {
        return isUnreachable(cause) ? 'signing keys unreachable' : 'invalid token';
      }
    },
  };
}

/** Grafana writes its root URL with or without the slash at the end. */
const spellingsOf = (issuer: string): string[] => [issuer.replace(/\/$/, ''), `${issuer.replace(/\/$/, '')}/`];

const isUnreachable = (cause: unknown): boolean =>
  cause instanceof errors.JWKSTimeout || (!(cause instanceof errors.JOSEError) && cause instanceof Error);
