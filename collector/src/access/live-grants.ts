import { randomBytes } from 'node:crypto';
import type { StreamTopic } from '@vnioc/contract/stream.ts';
import type { PersonId } from '../catalog/person.ts';
import type { Clock, Instant } from '../kernel/clock.ts';
import type { GrafanaIdentity } from './grafana-token.ts';

/** Who may listen to what, through one data source's key and no other, until when (machine time). */
export interface LiveGrant {
  readonly keyId: string;
  readonly account: GrafanaIdentity;
  readonly person: PersonId;
  readonly topics: readonly StreamTopic[];
  readonly until: Instant;
}

/** A browser asks for one; more than this many of one person are somebody's mistake. */
const MOST_OF_ONE = 20;

/**
 * Grants to listen live, by their unguessable secret. They outlive the token they were asked with, by minutes only: a
 * person who can no longer sign in to Grafana renews none. Kept in memory: after a restart clients ask for new ones.
 */
export class LiveGrants {
  static readonly LIFETIME = 15 * 60_000;
  readonly #machine: Clock;
  readonly #bySecret = new Map<string, LiveGrant>();

  constructor(machine: Clock) {
    this.#machine = machine;
  }

  /** A new secret, or the same again when `renewed` is a grant of the same person, organisation and key. */
  give(asked: Omit<LiveGrant, 'until'>, renewed: string | null): { readonly secret: string; readonly until: Instant } {
    this.#forgetOld();
    const known = renewed === null ? undefined : this.#bySecret.get(renewed);
    const isSame = renewed !== null && known !== undefined && isOfSame(known, asked);
    const secret = isSame ? renewed : randomBytes(32).toString('base64url');
    const until = this.#machine.now() + LiveGrants.LIFETIME;
    this.#bySecret.delete(secret);
    this.#bySecret.set(secret, { ...asked, until });
    const mine = [...this.#bySecret].filter(([, one]) => isOfSame(one, asked));
    for (const [oldest] of mine.slice(0, -MOST_OF_ONE)) this.#bySecret.delete(oldest);
    return { secret, until };
  }

  of(secret: string): LiveGrant | null {
    this.#forgetOld();
    return this.#bySecret.get(secret) ?? null;
  }

  end(secret: string): void {
    this.#bySecret.delete(secret);
  }

  /** Ends this one, or all of them, of the same person and key; answers how many. */
  endOf(whose: Pick<LiveGrant, 'keyId' | 'person'>, secret: string | null): number {
    const ended = [...this.#bySecret].filter(
      ([one, { keyId, person }]) =>
        keyId === whose.keyId && person === whose.person && (secret === null || one === secret),
    );
    for (const [one] of ended) this.#bySecret.delete(one);
    return ended.length;
  }

  #forgetOld(): void {
    for (const [secret, { until }] of this.#bySecret) if (until <= this.#machine.now()) this.#bySecret.delete(secret);
  }
}

const isOfSame = (a: Omit<LiveGrant, 'until'>, b: Omit<LiveGrant, 'until'>): boolean =>
  a.keyId === b.keyId &&
  a.person === b.person &&
  a.account.issuer === b.account.issuer &&
  a.account.identifier === b.account.identifier &&
  a.account.organisation === b.account.organisation;
