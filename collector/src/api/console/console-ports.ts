import type { ConsolePorts } from '@vnioc/contract/overview.ts';
import type { Principal } from '../../access/principal.ts';
import { actorOf } from '../../access/principal.ts';
import { may, scopeOf, type Scope } from '../../access/scope.ts';
import type { ApiServices } from '../api-services.ts';
import { inScope } from '../in-scope.ts';
import { domainBoard } from './domain-board.ts';
import { overviewOf } from './overview-of.ts';
import { quarantineRows } from './quarantine-rows.ts';
import { recentChanges } from './recent-changes.ts';

/** What the small console may ask: everything through a session, and never more than the scope behind its key. */
export function consolePorts(services: ApiServices): ConsolePorts {
  const { access, catalog, clocks, version } = services;
  const who = async (session: string, from: string): Promise<{ principal: Principal; scope: Scope } | null> => {
    const found = await access.authenticate({ ...NOTHING, session }, from);
    return found.ok ? { principal: found.value, scope: scopeOf(found.value, catalog, clocks.office.now()) } : null;
  };
  return {
    product: 'VN-IOC',
    version,
    async signIn(key, from) {
      const found = await access.authenticate({ ...NOTHING, authorization: `Bearer ${key}` }, from);
      const deed = { action: found.ok ? 'signed in' : 'was refused', subject: 'console' };
      await access.record(
        found.ok ? deed : { ...deed, details: { reason: found.refusal } },
        found.ok ? found.value : null,
        from,
      );
      return found.ok ? access.sessions.open(found.value.keyId) : null;
    },
    async signOut(session, from) {
      const known = await who(session, from);
      access.sessions.end(session);
      if (known !== null) await access.record({ action: 'signed out', subject: 'console' }, known.principal, from);
    },
    async overview(session, from) {
      const known = await who(session, from);
      if (known === null) return null;
      const { principal, scope } = known;
      const name = principal.person?.name ?? (principal.role === 'operator' ? 'Người vận hành' : actorOf(principal));
      return overviewOf(services, inScope(scope, catalog), name);
    },
    async quarantine(session, from) {
      const known = await who(session, from);
      if (known === null) return null;
      const seen = inScope(known.scope, catalog);
      return may(known.scope, 'read sources') ? quarantineRows(services, seen, 200) : [];
    },
    async domain(session, from, id) {
      const known = await who(session, from);
      return known === null ? null : domainBoard(services, inScope(known.scope, catalog), id);
    },
    async changes(session, from) {
      const known = await who(session, from);
      return known === null ? null : recentChanges(services, inScope(known.scope, catalog));
    },
  };
}

const NOTHING = {
  authorization: undefined,
  session: undefined,
  grafanaId: undefined,
  actAs: undefined,
  evaluatesAlerts: false,
} as const;
