import { randomBytes } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';

/** Sessions of the small console: a cookie stands for a key until it expires by the machine's clock, or the collector restarts. */
export class Sessions {
  static readonly LIFETIME = 8 * 60 * 60 * 1000;
  readonly #machine: Clock;
  readonly #keys = new Map<string, { readonly keyId: string; readonly until: number }>();

  constructor(machine: Clock) {
    this.#machine = machine;
  }

  open(keyId: string): string {
    const now = this.#machine.now();
    for (const [token, { until }] of this.#keys) if (until <= now) this.#keys.delete(token);
    const token = randomBytes(32).toString('base64url');
    this.#keys.set(token, { keyId, until: now + Sessions.LIFETIME });
    return token;
  }

  /** The id of the key behind a cookie; null when there is none any more. */
  keyOf(token: string): string | null {
    const session = this.#keys.get(token);
    return session !== undefined && session.until > this.#machine.now() ? session.keyId : null;
  }

  end(token: string): void {
    this.#keys.delete(token);
  }
}
