import type { Catalog } from '../catalog/catalog.ts';
import type { Clocks } from '../kernel/clock.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Database } from '../storage/database.ts';
import { sqlAuditLog, type AuditEntry, type AuditLog } from './audit-log.ts';
import { authenticate, type AccessRefusal, type AuthenticationPorts, type Credentials } from './authenticate.ts';
import { grafanaTokens, type GrafanaTokens } from './grafana-token.ts';
import { identities, type Identities } from './identities.ts';
import { sqlKeys, type KeyStore } from './keys.ts';
import { ensureOperatorKey } from './operator-key.ts';
import { LiveGrants } from './live-grants.ts';
import { actorOf, type Principal } from './principal.ts';
import { RightsChanges } from './rights-changes.ts';
import { Sessions } from './sessions.ts';

export interface AccessParts {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly clocks: Clocks;
  readonly dataFolder: string;
  readonly grafana: { readonly issuer: string; readonly keysUrl: string } | null;
  /** Instead of the issuer's signing keys over the network. */
  readonly tokens?: GrafanaTokens;
}

/** What was done, for the audit log; who and when are added. */
export type Deed = Pick<AuditEntry, 'action' | 'subject'> & { readonly details?: AuditEntry['details'] };

/** Keys, identities, sessions, audit: who may come in, and what is written about it. */
export interface Access {
  readonly keys: KeyStore;
  readonly identities: Identities;
  readonly sessions: Sessions;
  readonly liveGrants: LiveGrants;
  /** Told of every change of rights that passes through this process. */
  readonly changes: RightsChanges;
  readonly audit: AuditLog;
  authenticate(credentials: Credentials, from: string): Promise<Outcome<Principal, AccessRefusal>>;
  /** Writes a line of the audit log; `principal` null when nobody was known. */
  record(deed: Deed, principal: Principal | null, from: string): Promise<void>;
}

/** What a gate asks to know who stands before it. */
export const gatePorts = ({ database, catalog, clocks, grafana, tokens }: AccessParts): AuthenticationPorts => ({
  catalog,
  keys: sqlKeys(database),
  identities: identities(database, catalog),
  sessions: new Sessions(clocks.machine),
  liveGrants: new LiveGrants(clocks.machine),
  grafana: tokens ?? (grafana === null ? null : grafanaTokens(grafana, clocks.machine)),
});

/** Opens the gate: makes the operator's key at the first start. */
export async function buildAccess(parts: AccessParts): Promise<Access> {
  const { database, clocks, dataFolder } = parts;
  const audit = sqlAuditLog(database);
  const ports = gatePorts(parts);
  const changes = new RightsChanges();
  const keys = { ...ports.keys, revoke: thenTell(ports.keys.revoke, changes) };
  const whose = { ...ports.identities, record: thenTell(ports.identities.record, changes) };
  await ensureOperatorKey(dataFolder, keys, clocks.machine.now());
  const record: Access['record'] = ({ action, subject, details = {} }, principal, from) =>
    audit.append({
      at: clocks.office.now(),
      machineAt: clocks.machine.now(),
      actor: principal === null ? 'nobody' : actorOf(principal),
      key: principal?.keyName ?? '',
      from,
      action,
      subject,
      details,
    });
  const seen = new Set<string>();
  return {
    ...{ ...ports, keys, identities: whose, audit, changes, record },
    async authenticate(credentials, from) {
      const found = await authenticate(credentials, clocks.machine.now(), ports);
      if (!found.ok || seen.has(found.value.keyId)) return found;
      seen.add(found.value.keyId);
      const isFirst = await keys.use(found.value.keyId, clocks.machine.now());
      if (isFirst)
        await record({ action: 'used a key for the first time', subject: found.value.keyName }, found.value, from);
      return found;
    },
  };
}

const thenTell =
  <Args extends unknown[], T>(change: (...args: Args) => Promise<T>, changes: RightsChanges) =>
  async (...args: Args): Promise<T> => {
    const done = await change(...args);
    changes.tell();
    return done;
  };
