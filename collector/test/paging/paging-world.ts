import { sqlAgenda } from '../../src/agenda/sql-agenda.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { PagingPolicy } from '../../src/catalog/paging-policy.ts';
import { pageDelivery, type DeliverPage, type DeliveryPorts } from '../../src/paging/deliver.ts';
import { pageItem } from '../../src/paging/page-agenda.ts';
import { sqlPageLinks } from '../../src/paging/page-links.ts';
import { pagesFor } from '../../src/paging/pages-for.ts';
import type { Carrier, Page } from '../../src/paging/page.ts';
import { sqlPageStore } from '../../src/paging/sql-page-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { at, changeBy, DISPATCHED, received } from './example-ticket.ts';

export const NOW = at('2024-05-21 08:30');
export const LEASE = 60_000;

export const withPaging = (catalog: Catalog, paging: Partial<PagingPolicy>): Catalog => ({
  ...catalog,
  paging: { mail: null, gateways: [], channels: [], quiet: [], linkBase: 'https://ioc.example', ...paging },
});

export const mailAt = (port: number): NonNullable<PagingPolicy['mail']> => ({
  ...{ host: '127.0.0.1', port, from: 'ioc@van-lam.example', userEnv: null, passwordEnv: null, tls: false },
});

/** A collector's sending of pages over some carriers, its machine clock moved by the test. */
export class PagingWorld {
  readonly ports: DeliveryPorts;
  readonly #deliver: DeliverPage;
  machineNow = 1_000_000;

  constructor(database: Database, catalog: Catalog, carriers: readonly Carrier[], holder = 'one') {
    const change = changeBy(received(), DISPATCHED);
    this.ports = {
      ...{ database, catalog },
      ...{ pages: sqlPageStore(), agenda: sqlAgenda(database, holder), links: sqlPageLinks() },
      carriers: new Map(carriers.map((carrier) => [carrier.channel, carrier])),
      signal: new AbortController().signal,
      ticketOf: () => Promise.resolve(change.after),
      people: () => Promise.resolve({ catalog, duties: [], deputies: [] }),
    };
    this.#deliver = pageDelivery(this.ports);
  }

  /** As many pages of one dispatched ticket as are asked for, each to be sent now. */
  async put(catalog: Catalog, count = 1): Promise<readonly Page[]> {
    const people = { catalog, duties: [], deputies: [] };
    const [first] = pagesFor(changeBy(received(), DISPATCHED), people, NOW);
    if (first === undefined) throw new Error('nobody is told');
    const pages = Array.from({ length: count }, (_, n): Page => {
      const id = `${first.id}-${n}`;
      return { ...first, id, messageId: `<${id}@test>` };
    });
    await this.add(pages);
    return pages;
  }

  /** With their rows of the agenda. */
  async add(pages: readonly Page[]): Promise<void> {
    await this.ports.pages.add(this.tables, pages);
    const rows = pages.map((page) => [page.id, [pageItem(page)].filter((row) => row !== null)] as const);
    await this.ports.agenda.replaceMany(this.tables, new Map(rows));
  }

  get tables() {
    return this.ports.database.kysely;
  }

  /** Claims and sends what can be sent at this machine time; answers how many rows there were. */
  async round(limit = 50): Promise<number> {
    const query = { dueUpTo: NOW, machineNow: this.machineNow, leaseMillis: LEASE, limit };
    const items = await this.ports.agenda.claim(query);
    await Promise.all(items.map((item) => this.#deliver(item, NOW, this.machineNow)));
    return items.length;
  }

  /** Until nothing is left to be sent, letting machine time pass over every postponement. */
  async allSent(): Promise<void> {
    for (let rounds = 0; rounds < 500; rounds++) {
      if ((await this.round()) > 0) continue;
      const next = await this.ports.agenda.nextRetryAt(this.machineNow);
      if (next === null) return;
      this.machineNow = next;
    }
    throw new Error('pages are still to be sent');
  }

  async page(id: string): Promise<Page> {
    const [page] = await this.ports.pages.load(this.tables, [id]);
    if (page === undefined) throw new Error(`no page ${id}`);
    return page;
  }
}
