import type { DeskLights } from '@vnioc/contract/desk.ts';
import type { Scope } from '../../access/scope.ts';
import { may } from '../../access/scope.ts';
import type { Instant } from '../../kernel/clock.ts';
import { dateOf, instantOf } from '../../kernel/local-date.ts';
import type { ApiServices } from '../api-services.ts';
import { inScope } from '../in-scope.ts';

/** Three lights: do figures come in, do alerts arrive, do messages go out. */
export const deskLights = async (scope: Scope, now: Instant, services: ApiServices): Promise<DeskLights> => ({
  sources: await sourcesLight(scope, services),
  alerts: await alertsLight(services),
  messages: await messagesLight(now, services),
});

/** How many sources bring figures, of those the asker may see; null: none of them. */
export async function sourcesLight(scope: Scope, { catalog, store }: ApiServices): Promise<DeskLights['sources']> {
  if (!may(scope, 'read sources')) return null;
  const sees = inScope(scope, catalog);
  const known = new Map((await store.runs.allProgress()).map((one) => [one.source, one]));
  const seen = [...catalog.sources.values()].filter(sees.source);
  const progress = seen.flatMap(({ id }) => known.get(id) ?? []);
  const since = progress.flatMap(({ downSince, stoppedAt }) => downSince ?? stoppedAt ?? []);
  const broken = progress.filter(({ downSince, stoppedAt }) => (downSince ?? stoppedAt) !== null);
  return {
    total: seen.length,
    up: progress.filter((one) => one.lastRunAt !== null && !broken.includes(one)).length,
    down: broken.length,
    downSince: since.length === 0 ? null : Math.min(...since),
  };
}

/** A watchdog that is silent fires an alert of our own; one that was never heard may still be waited for. */
async function alertsLight({ catalog, operations, database }: ApiServices): Promise<DeskLights['alerts']> {
  const heard = [...(await operations.alerts.lastHeard(database.kysely)).values()];
  const silent = await operations.alerts.firing(database.kysely, ['watchdog']);
  return {
    watched: catalog.alerting.watchdogs.length,
    silent: silent.length,
    lastHeardAt: heard.length === 0 ? null : Math.max(...heard),
  };
}

async function messagesLight(now: Instant, { operations, database }: ApiServices): Promise<DeskLights['messages']> {
  const since = instantOf(dateOf(now));
  const counted = await operations.pages.count(database.kysely, since);
  const of = (...outcomes: readonly string[]) =>
    counted.filter(({ outcome }) => outcomes.includes(outcome)).reduce((sum, { n }) => sum + n, 0);
  return {
    ...{ sent: of('sent', 'repeated'), waiting: of('waiting', 'sending'), repeated: of('repeated', 'doubtful') },
    ...{ failed: of('failed', 'nobody'), since },
  };
}
