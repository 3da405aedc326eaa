import type { Route } from './route.ts';
import { healthz } from './routes/healthz.ts';
import { readyz } from './routes/readyz.ts';
import { metrics } from './routes/metrics.ts';
import { me } from './routes/me.ts';
import { clock } from './routes/clock.ts';
import { catalog } from './routes/catalog.ts';
import { calendar } from './routes/calendar.ts';
import { check } from './routes/check.ts';
import { audit } from './routes/audit.ts';
import { keys } from './routes/keys.ts';
import { addKey } from './routes/add-key.ts';
import { revokeKey } from './routes/revoke-key.ts';
import { identities } from './routes/identities.ts';
import { recordIdentity } from './routes/record-identity.ts';
import { query } from './routes/query.ts';
import { openapi } from './routes/openapi.ts';

/** Every route of the API. Adding one is a file under `routes/` and a line here. */
export const ROUTES: readonly Route[] = [
  healthz,
  readyz,
  metrics,
  openapi(() => ROUTES),
  me,
  clock,
  catalog,
  calendar,
  check,
  audit,
  query,
  keys,
  addKey,
  revokeKey,
  identities,
  recordIdentity,
];
