import type { StreamTopic } from '@vnioc/contract/stream.ts';
import type { Scope } from '../../access/scope.ts';
import type { Alert } from '../../alerts/alert.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { ApiServices } from '../api-services.ts';
import { inScope } from '../in-scope.ts';
import { alertItem, inAlertScope } from '../tickets/alert-item.ts';
import { storeReach } from '../tickets/ticket-query.ts';
import type { Message } from './ticket-messages.ts';

/** Newest ones that are compared with what was told before. */
const NEWEST = 200;

/** States and alerts have no place in the ledger: the newest ones are looked at now and then. */
export class PolledMessages {
  readonly #services: ApiServices;
  readonly #topics: ReadonlySet<StreamTopic>;
  #toldAlerts: ReadonlyMap<string, string> | null = null;
  #statesFrom: Instant;
  #toldStates = new Set<string>();

  constructor(services: ApiServices, topics: ReadonlySet<StreamTopic>) {
    [this.#services, this.#topics] = [services, topics];
    this.#statesFrom = services.clocks.office.now();
  }

  async since(scope: Scope): Promise<readonly Message[]> {
    const alerts = this.#topics.has('alerts') ? await this.#alerts(scope) : [];
    return [...alerts, ...(this.#topics.has('states') ? await this.#states(scope) : [])];
  }

  /** The first look only notes what is there. */
  async #alerts(scope: Scope): Promise<readonly Message[]> {
    const { catalog, operations, database } = this.#services;
    const reach = storeReach(scope, catalog, 'read tickets');
    const newest = await operations.alerts.list(database.kysely, { ...reach, limit: NEWEST });
    const mine = newest.filter((alert) => inAlertScope(scope, alert, catalog.site.root));
    const told = this.#toldAlerts;
    this.#toldAlerts = new Map(mine.map((alert) => [alert.id, markOf(alert)]));
    if (told === null) return [];
    const changed = mine.filter((alert) => told.get(alert.id) !== markOf(alert));
    return changed.reverse().map((alert) => ({ event: 'alert', data: alertItem(alert) }));
  }

  async #states(scope: Scope): Promise<readonly Message[]> {
    const { catalog, store } = this.#services;
    const mine = inScope(scope, catalog);
    if (!mine.may('read figures')) return [];
    const found = await store.states.transitions({ from: this.#statesFrom, limit: 1000 });
    const fresh = found.filter((one) => !this.#toldStates.has(`${one.at} ${one.indicator} ${one.unit}`));
    const last = found.at(-1)?.at ?? this.#statesFrom;
    if (last > this.#statesFrom) this.#toldStates.clear();
    this.#statesFrom = last;
    for (const { at, indicator, unit } of found) if (at === last) this.#toldStates.add(`${at} ${indicator} ${unit}`);
    return fresh
      .filter(({ indicator, unit }) => mine.figure(indicator, unit))
      .map(({ indicator, unit, at, from, to }) => ({ event: 'state', data: { indicator, unit, at, from, to } }));
  }
}

const markOf = ({ status, endedAt, fate, ticket }: Alert): string => JSON.stringify([status, endedAt, fate, ticket]);
