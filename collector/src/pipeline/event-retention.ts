import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import { addDays, dateOf, instantOf, type LocalDate } from '../kernel/local-date.ts';
import type { EventStore } from '../sinks/store.ts';

/**
 * Forgets events that are older than their source's retention, once a day and by whole days: a day is kept or gone, so
 * that whoever counts it never counts half of it.
 */
export class EventRetention {
  readonly #catalog: Catalog;
  readonly #events: EventStore;
  #day: LocalDate | null = null;

  constructor(catalog: Catalog, events: EventStore) {
    this.#catalog = catalog;
    this.#events = events;
  }

  async keep(at: Instant): Promise<void> {
    const today = dateOf(at);
    if (this.#day === today) return;
    this.#day = today;
    for (const { id, eventRetentionDays } of this.#catalog.sources.values()) {
      await this.#events.forget(id, instantOf(addDays(today, -eventRetentionDays)));
    }
  }
}
