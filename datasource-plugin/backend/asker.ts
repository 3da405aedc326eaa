import type { PluginContext, ResourceRequest } from './protocol/requests.ts';

/** On whose behalf the collector is asked. */
export type Asker =
  | { readonly kind: 'user'; readonly token: string }
  | { readonly kind: 'alert evaluation' }
  /** A person whose token may have run out since; opens the stream and nothing else. */
  | { readonly kind: 'live grant'; readonly grant: string }
  | { readonly kind: 'nobody' };

/** Grafana's own evaluation runs under this login. */
const SCHEDULER = 'grafana_scheduler';

/**
 * Headers of a query are written by whoever sends it: `FromAlert` alone proves nothing. A true evaluation carries no
 * token, says `FromAlert`, and Grafana itself names its scheduler; a request with a token is always its user's.
 */
export function askerOf(headers: Readonly<Record<string, string>>, context: PluginContext | null): Asker {
  const token = headerOf(headers, 'x-grafana-id');
  if (token !== '') return { kind: 'user', token };
  const isScheduler = context?.user?.login === SCHEDULER && context.user.role === 'Admin';
  return isScheduler && headerOf(headers, 'fromalert') === 'true' ? { kind: 'alert evaluation' } : { kind: 'nobody' };
}

/** Grafana writes headers of the browser as `http_<Name>` in queries and plainly in resource calls. */
const headerOf = (headers: Readonly<Record<string, string>>, name: string): string =>
  Object.entries(headers).find(([key]) => key.toLowerCase().replace(/^http_/, '') === name)?.[1] ?? '';

export const headersOfResource = ({ headers }: ResourceRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, { values }]) => [name, values.join(', ')]));
