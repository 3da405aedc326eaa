import type { Scope } from '../../access/scope.ts';
import type { ApiServices } from '../api-services.ts';
import { credentialsOf } from '../http/credentials.ts';
import { scopeNow } from '../http/scope-now.ts';
import type { ApiRequest } from '../route.ts';

/** The secret of the live grant that opened a stream; null: a key or a session did. */
export const grantOf = ({ headers, principal }: ApiRequest): string | null => {
  const secret = headers['x-live-grant'];
  return principal.account !== undefined && headers['x-grafana-id'] === undefined && typeof secret === 'string'
    ? secret
    : null;
};

/**
 * Why a listener may not go on; null: he may. His rights are those he began with or he begins anew, with lists read anew:
 * a grant that was given for other rights ends with them.
 */
export async function whyEnded(request: ApiRequest, services: ApiServices): Promise<string | null> {
  const { access } = services;
  const credentials = credentialsOf(request.headers, { admitsLiveGrant: true });
  const found = await access.authenticate(credentials, request.from);
  if (!found.ok) return found.refusal;
  if (markOfRights(await scopeNow(found.value, services)) === markOfRights(request.scope)) return null;
  const secret = grantOf(request);
  if (secret !== null) access.liveGrants.end(secret);
  return 'rights changed';
}

/** The same for whoever may see and do the same. */
export const markOfRights = ({ grants }: Scope): string =>
  JSON.stringify(
    grants.map(({ units, domains, highest, permissions, escalatedOnly }) => [
      [...units].sort(),
      domains === null ? null : [...domains].sort(),
      ...[highest, [...permissions].sort(), escalatedOnly ?? false],
    ]),
  );
