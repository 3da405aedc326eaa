import { sqlAuditLog } from './audit-log.ts';
import { authenticate } from './authenticate.ts';
import { gatePorts, type Access, type AccessParts } from './access.ts';
import { RightsChanges } from './rights-changes.ts';

/**
 * The same gate over data that are opened for reading: keys and scope hold, but nothing is written, not even that
 * somebody came in. Whoever may open the data's own file needs no gate to read it (SEMANTICS §9).
 */
export function readingAccess(parts: AccessParts): Access {
  const { database, clocks } = parts;
  const ports = gatePorts(parts);
  return {
    ...ports,
    changes: new RightsChanges(),
    audit: sqlAuditLog(database),
    record: () => Promise.resolve(),
    authenticate: (credentials) => authenticate(credentials, clocks.machine.now(), ports),
  };
}
