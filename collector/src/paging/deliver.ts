import type { Kysely } from 'kysely';
import type { Agenda, AgendaItem, PlannedItem } from '../agenda/agenda-item.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Database, NoTables } from '../storage/database.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { arrived, beginAttempt, notArrived, retryAfter, type Attempted } from './attempt.ts';
import { answeringUnits } from './ended-links.ts';
import { failurePages } from './failure-pages.ts';
import { messageOf } from './message-of.ts';
import type { PagingPorts } from './notice.ts';
import { pageItem } from './page-agenda.ts';
import type { PageLinks } from './page-links.ts';
import { PageError, type Carrier, type Channel, type Message, type Page, type PageStore } from './page.ts';
import { SharedTransaction } from './shared-transaction.ts';

type Tables = Kysely<NoTables>;

/** Days of machine time after which a link opens nothing, whatever became of the ticket. */
const LINK_DAYS = 14;

/** Longer than any carrier takes, from when the sending begins: a page may have waited for its turn. */
const SENDING_MILLIS = 60_000;

export interface DeliveryPorts {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly pages: PageStore;
  readonly agenda: Agenda;
  readonly links: PageLinks;
  readonly carriers: ReadonlyMap<Channel, Carrier>;
  /** Outcomes of this time are written together; 0 (default) where everything waits for them, as simulated time does. */
  readonly gatherMillis?: number;
  /** Ends sending at shutdown. */
  readonly signal: AbortSignal;
  readonly ticketOf: (tables: Tables, id: string) => Promise<Ticket | null>;
  readonly people: (tables: Tables, at: Instant) => Promise<PagingPorts>;
}

/** A claimed row of the agenda, and when: `at` by the office clock. */
interface Due {
  readonly item: AgendaItem;
  readonly at: Instant;
  readonly machineNow: Instant;
}

/** Sends the page of a claimed agenda row; answers the page as it stands. */
export type DeliverPage = (item: AgendaItem, at: Instant, machineNow: Instant) => Promise<Page | null>;

/**
 * Sends pages and writes what became of them. `sending` and the link are committed before the message leaves; whoever dies
 * in between leaves the row to the next, who repeats the page once, marked. Temporary faults put it back on the agenda
 * (machine time); a final one is told to the shift lead. Pages that are sent together share their transactions.
 */
export function pageDelivery(ports: DeliveryPorts): DeliverPage {
  const preparing = new SharedTransaction(ports.database, (tables, due: Due) => prepare(ports, tables, due));
  const finishing = new SharedTransaction(
    ports.database,
    (tables, done: Due & Attempted) => finish(ports, tables, done),
    ports.gatherMillis,
  );
  return async (item, at, machineNow) => {
    const due: Due = { item, at, machineNow };
    const prepared = await preparing.add(due);
    if (prepared === null) return null;
    if (prepared.send === false) return prepared.page;
    const attempted = await attempt(ports, prepared.page, prepared.message, at);
    await finishing.add({ ...due, ...attempted });
    if (attempted.again) await ports.agenda.postpone(item, machineNow + retryAfter(attempted.page.attempts));
    return attempted.page;
  };
}

type Prepared =
  | { readonly send: true; readonly page: Page; readonly message: Message | null }
  | { readonly send: false; readonly page: Page };

async function prepare(ports: DeliveryPorts, tables: Tables, { item, at, machineNow }: Due): Promise<Prepared | null> {
  if (!(await ports.agenda.renew(tables, item, machineNow + SENDING_MILLIS))) return null;
  const [found] = item.task.kind === 'page' ? await ports.pages.load(tables, [item.task.page]) : [];
  if (found === undefined) {
    await ports.agenda.done(tables, item);
    return null;
  }
  const { send, page } = beginAttempt(found);
  await ports.pages.update(tables, page);
  if (!send) {
    await ports.agenda.done(tables, item);
    return { send, page };
  }
  const ticket = page.ticket === null ? null : await ports.ticketOf(tables, page.ticket);
  const { catalog } = ports;
  const link = await linkOf(ports.links, tables, page, ticket, catalog.paging.linkBase, machineNow);
  return { send, page, message: messageOf(page, ticket, catalog, link, at) };
}

/** Only who can answer gets a link; leaders and the center have their screens. */
async function linkOf(
  links: PageLinks,
  tables: Tables,
  { id, person, unit, role, deputyOf }: Page,
  ticket: Ticket | null,
  base: string | null,
  machineNow: Instant,
): Promise<string | null> {
  if (base === null || ticket === null || person === null || !answeringUnits(ticket).includes(unit)) return null;
  const times = { issuedAt: machineNow, expiresAt: machineNow + LINK_DAYS * 86_400_000 };
  const token = await links.issue(tables, { page: id, ticket: ticket.id, person, unit, role, deputyOf, ...times });
  return `${base.replace(/\/$/, '')}/p/${token}`;
}

async function attempt(
  { carriers, signal }: DeliveryPorts,
  page: Page,
  message: Message | null,
  at: Instant,
): Promise<Attempted> {
  const carrier = carriers.get(page.channel);
  if (message === null) return notArrived(page, new PageError('final', 'no address in the register any more'));
  if (carrier === undefined) return notArrived(page, new PageError('final', `channel ${page.channel} is not set up`));
  try {
    await carrier.send(message, signal);
    return arrived(page, at);
  } catch (cause) {
    if (!(cause instanceof PageError)) throw cause; // a bug; the lease runs out and the page is doubtful
    return notArrived(page, cause);
  }
}

async function finish(ports: DeliveryPorts, tables: Tables, { item, at, page, again }: Due & Attempted): Promise<void> {
  if (again) return ports.pages.update(tables, page);
  // Our lease ran out meanwhile: whoever took the page says what became of it.
  if (!(await ports.agenda.done(tables, item))) return;
  await ports.pages.update(tables, page);
  if (page.outcome === 'failed') await tellShiftLead(ports, tables, page, at);
}

async function tellShiftLead(
  { pages, agenda, people, ticketOf }: DeliveryPorts,
  tables: Tables,
  page: Page,
  at: Instant,
) {
  const ticket = page.ticket === null ? null : await ticketOf(tables, page.ticket);
  const news = failurePages(page, ticket, await people(tables, at), at);
  await pages.add(tables, news);
  const rows = news.flatMap((one): [string, readonly PlannedItem[]][] => {
    const planned = pageItem(one);
    return planned === null ? [] : [[one.id, [planned]]];
  });
  await agenda.replaceMany(tables, new Map(rows));
}
