import { randomBytes } from 'node:crypto';
import type { StreamTopic } from '@vnioc/contract/stream.ts';
import type { PluginContext } from '../protocol/requests.ts';

/** Who may listen on one path, to what, and the collector's grant for that person. */
export interface LiveGrant {
  readonly login: string;
  readonly orgId: number;
  readonly uid: string;
  readonly topics: readonly StreamTopic[];
  /** Secret of the collector's; no browser learns it. */
  readonly grant: string;
  readonly renewedAt: number;
}

/** As long as the collector's grants: after that the path leads nowhere unless it was renewed. */
const KEPT = 15 * 60_000;
/** A browser asks for one; more than this many of one person are somebody's mistake. */
const MOST_OF_ONE = 20;

/** Live paths by their unguessable name. Kept in memory: after a restart browsers ask for new ones. */
export class LiveGrants {
  readonly #byPath = new Map<string, LiveGrant>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new path, or the same one again for longer when it is this person's. */
  give(grant: Omit<LiveGrant, 'renewedAt'>, renewed: string | null): string {
    this.#forgetOld();
    const known = renewed === null ? null : this.of(renewed, grant);
    const path = known === null || renewed === null ? randomBytes(32).toString('base64url') : renewed;
    this.#byPath.delete(path);
    this.#byPath.set(path, { ...grant, renewedAt: this.#now() });
    const mine = [...this.#byPath].filter(([, one]) => one.login === grant.login && one.orgId === grant.orgId);
    for (const [oldest] of mine.slice(0, -MOST_OF_ONE)) this.#byPath.delete(oldest);
    return path;
  }

  /** The grant behind a path, for the person and organisation it was given to and for nobody else. */
  admit(path: string, context: PluginContext | null): LiveGrant | null {
    const [user, settings] = [context?.user ?? null, context?.dataSourceInstanceSettings ?? null];
    if (context === null || user === null || settings === null) return null;
    return this.of(path, { login: user.login, orgId: context.orgId, uid: settings.uid });
  }

  /** The grant behind a path that is known to be this person's. */
  of(path: string, who: Pick<LiveGrant, 'login' | 'orgId' | 'uid'>): LiveGrant | null {
    this.#forgetOld();
    const grant = this.#byPath.get(path);
    const isTheirs = grant?.login === who.login && grant.orgId === who.orgId && grant.uid === who.uid;
    return grant !== undefined && isTheirs ? grant : null;
  }

  /** The collector takes its grant no longer. */
  forget(path: string): void {
    this.#byPath.delete(path);
  }

  #forgetOld(): void {
    for (const [path, { renewedAt }] of this.#byPath) if (renewedAt <= this.#now() - KEPT) this.#byPath.delete(path);
  }
}
