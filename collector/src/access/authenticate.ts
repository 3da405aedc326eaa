import type { Catalog } from '../catalog/catalog.ts';
import type { PersonId } from '../catalog/person.ts';
import type { Instant } from '../kernel/clock.ts';
import { accept, refuse, type Outcome } from '../kernel/outcome.ts';
import type { GrafanaIdentity, GrafanaTokens } from './grafana-token.ts';
import type { Identities } from './identities.ts';
import type { Key, KeyStore } from './keys.ts';
import type { LiveGrants } from './live-grants.ts';
import type { Principal } from './principal.ts';
import type { Sessions } from './sessions.ts';

/** What a request shows of itself. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** Cookie of the small console. */
  readonly session: string | undefined;
  /** `X-Grafana-Id`. */
  readonly grafanaId: string | undefined;
  /** `X-Act-As`: a fictitious person of a demonstration site. */
  readonly actAs: string | undefined;
  /** `X-Alert-Evaluation: true`, set by the data source's own backend only. */
  readonly evaluatesAlerts: boolean;
  /** `X-Live-Grant`, where a live grant opens the door: at the stream and nowhere else. */
  readonly liveGrant?: string | undefined;
}

/** The first seven answer 401, the others 403. */
export type AccessRefusal =
  | 'no key'
  | 'unknown key'
  | 'ended key'
  | 'revoked key'
  | 'unknown person'
  | 'grafana token missing'
  | 'grafana token invalid'
  | 'grafana keys unreachable'
  | 'grafana not configured'
  | 'grafana person unknown'
  | 'live grant ended'
  | 'may not act as';

export interface AuthenticationPorts {
  readonly catalog: Catalog;
  readonly keys: KeyStore;
  readonly identities: Identities;
  readonly sessions: Sessions;
  readonly liveGrants: LiveGrants;
  readonly grafana: GrafanaTokens | null;
}

/** Who asks, or why nobody does (SEMANTICS §8). `machineAt` rules the end of keys. */
export async function authenticate(
  credentials: Credentials,
  machineAt: Instant,
  ports: AuthenticationPorts,
): Promise<Outcome<Principal, AccessRefusal>> {
  const key = await keyOf(credentials, ports);
  if (key === null) return refuse(isGiven(credentials) ? 'unknown key' : 'no key');
  if (key.revokedAt !== null) return refuse('revoked key');
  if (key.validUntil !== null && key.validUntil <= machineAt) return refuse('ended key');
  if (key.role === 'grafana' || key.role === 'grafana-datasource') return throughGrafana(key, credentials, ports);
  const person = key.person === null ? null : (ports.catalog.people.get(key.person) ?? null);
  if (key.person !== null && person === null) return refuse('unknown person');
  const principal = principalOf(key, { person });
  return credentials.actAs === undefined ? accept(principal) : actingAs(principal, credentials.actAs, ports.catalog);
}

const BEARER = /^Bearer +(\S+)$/i;

const isGiven = ({ authorization, session }: Credentials): boolean =>
  authorization !== undefined || session !== undefined;

async function keyOf(
  { authorization, session }: Credentials,
  { keys, sessions }: AuthenticationPorts,
): Promise<Key | null> {
  if (authorization !== undefined) {
    const secret = BEARER.exec(authorization)?.[1];
    return secret === undefined || secret.length > 200 ? null : keys.find(secret);
  }
  const id = session === undefined ? null : sessions.keyOf(session);
  return id === null ? null : keys.byId(id);
}

async function throughGrafana(
  key: Key,
  { grafanaId, evaluatesAlerts, liveGrant }: Credentials,
  ports: AuthenticationPorts,
): Promise<Outcome<Principal, AccessRefusal>> {
  const { grafana } = ports;
  if (grafanaId === undefined) {
    if (liveGrant !== undefined) return throughGrant(key, liveGrant, ports);
    const evaluation = key.role === 'grafana-datasource' && evaluatesAlerts;
    return evaluation ? accept(principalOf(key, { evaluatesAlerts: true })) : refuse('grafana token missing');
  }
  if (grafana === null) return refuse('grafana not configured');
  const identity = await grafana.verify(grafanaId);
  if (identity === 'invalid token') return refuse('grafana token invalid');
  if (identity === 'signing keys unreachable') return refuse('grafana keys unreachable');
  return personBehind(key, identity, ports);
}

async function personBehind(key: Key, account: GrafanaIdentity, { identities }: AuthenticationPorts) {
  const person = await identities.personOf(account.issuer, account.identifier);
  return person === null ? refuse('grafana person unknown') : accept({ ...principalOf(key, { person }), account });
}

/** The grant stands for the token it was given for, as long as the account is still the same person's. */
async function throughGrant(key: Key, secret: string, ports: AuthenticationPorts) {
  const grant = ports.liveGrants.of(secret);
  if (grant === null || grant.keyId !== key.id) return refuse('live grant ended');
  const found = await personBehind(key, grant.account, ports);
  return found.ok && found.value.person?.id !== grant.person ? refuse('live grant ended') : found;
}

/** The operator, on a demonstration site, and nobody else. */
function actingAs(principal: Principal, id: string, { site, people }: Catalog): Outcome<Principal, AccessRefusal> {
  const person = people.get(id as PersonId);
  if (principal.role !== 'operator' || !site.demonstration || person === undefined) return refuse('may not act as');
  return accept({ ...principal, person, acting: true });
}

const principalOf = (
  key: Key,
  { person = null, evaluatesAlerts = false }: { person?: Principal['person']; evaluatesAlerts?: boolean },
): Principal => ({
  keyId: key.id,
  keyName: key.name,
  role: key.role,
  person,
  limits: { unit: key.unit, domain: key.domain },
  acting: false,
  evaluatesAlerts,
});
