import type { ConsolePorts } from '@vnioc/contract/console.ts';
import type { Request } from 'express';
import type { Principal } from '../../access/principal.ts';
import type { ApiServices } from '../api-services.ts';
import { scopeNow } from '../http/scope-now.ts';
import { catalog } from '../routes/catalog.ts';
import { query } from '../routes/query.ts';
import { askRoute } from './ask-route.ts';
import { visitorOf } from './visitor-of.ts';

/** What the console may ask: everything through a session, and never more than the scope behind its key. */
export function consolePorts(services: ApiServices): ConsolePorts {
  const { access, version } = services;
  const { id, name, nameEn, demonstration } = services.catalog.site;
  const ask = { query: askRoute(query, services), catalog: askRoute(catalog, services) };
  const who = async (session: string, actAs: string | undefined, from: string): Promise<Principal | null> => {
    const found = await access.authenticate({ ...NOTHING, session, actAs }, from);
    return found.ok ? found.value : null;
  };
  return {
    product: 'VN-IOC',
    version,
    site: { id, name, nameEn, demonstration },
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
      const known = await who(session, undefined, from);
      access.sessions.end(session);
      access.changes.tell(); // its event streams end now
      if (known !== null) await access.record({ action: 'signed out', subject: 'console' }, known, from);
    },
    isOpen: (session) => access.sessions.keyOf(session) !== null,
    async visitor(session, actsAs, from) {
      const principal = (await who(session, actsAs ?? undefined, from)) ?? (await who(session, undefined, from));
      return principal === null ? null : visitorOf(principal, await scopeNow(principal, services), services.catalog);
    },
    /** Express has seen the request: the console is mounted in its application. */
    ask: (request, question) =>
      question.to === 'query' ? ask.query(request as Request, question.body) : ask.catalog(request as Request),
  };
}

const NOTHING = {
  authorization: undefined,
  session: undefined,
  grafanaId: undefined,
  actAs: undefined,
  evaluatesAlerts: false,
} as const;
