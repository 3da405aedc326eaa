import type { AccountStore } from '../accounting/account-store.ts';
import type { Agenda } from '../agenda/agenda-item.ts';
import type { AlertStore, Suppression } from '../alerts/alert-store.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DutyStore } from '../duty/duty.ts';
import type { Instant } from '../kernel/clock.ts';
import { endedLinks } from '../paging/ended-links.ts';
import { pageItem } from '../paging/page-agenda.ts';
import type { PageLinks } from '../paging/page-links.ts';
import type { Page, PageStore } from '../paging/page.ts';
import { pagesFor } from '../paging/pages-for.ts';
import type { PagingPorts } from '../paging/notice.ts';
import { agendaOf } from '../agenda/agenda-of.ts';
import type { Database } from '../storage/database.ts';
import type { Ledger, Tables, TicketChange } from '../tickets/ledger.ts';
import type { TicketRules } from '../tickets/ticket-rules.ts';
import type { Vault } from '../tickets/vault.ts';
import { suppressionsOf } from './suppressions-of.ts';
import type { SopVersions } from './sop-versions.ts';

/** The stores of the second river and the registers: what every step works with. */
export interface Desk {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly ledger: Ledger;
  readonly accounts: AccountStore;
  readonly agenda: Agenda;
  readonly alerts: AlertStore;
  readonly pages: PageStore;
  readonly links: PageLinks;
  readonly duty: DutyStore;
  readonly vault: Vault;
  readonly sops: SopVersions;
}

/** The registers, and the SOP in the version that a ticket was pinned to. */
export const rulesOf = ({ catalog, sops }: Desk, plan: TicketChange['after']['plan']): TicketRules => ({
  catalog,
  sop: plan.sop === null ? null : sops.of(plan.sop),
});

/** Who may be told at an instant: the registers, the roster and the deputies of that time. */
export async function pagingAt({ catalog, duty }: Desk, tables: Tables, at: Instant): Promise<PagingPorts> {
  return { catalog, duties: await duty.duties(tables, { at }), deputies: await duty.deputies(tables, at) };
}

/** Writes pages and when they go out. */
export async function addPages(desk: Desk, tables: Tables, pages: readonly Page[]): Promise<void> {
  if (pages.length === 0) return;
  await desk.pages.add(tables, pages);
  const planned = pages.flatMap((page) => pageItem(page) ?? []);
  await desk.agenda.replaceMany(tables, new Map(planned.map((item) => [item.subject, [item]])));
}

/**
 * Writes what happened: the events and folded tickets, their turns, the pages they cause, and what falls due next. Part of
 * the transaction of whatever made it happen (docs/adr/0004).
 */
export async function commit(desk: Desk, tables: Tables, changes: readonly TicketChange[], at: Instant): Promise<void> {
  if (changes.length === 0) return;
  await desk.ledger.append(tables, changes, at);
  await desk.accounts.project(tables, changes, at);
  const planned = changes.map(({ after }) => [after.id, agendaOf(after, rulesOf(desk, after.plan))] as const);
  await desk.agenda.replaceMany(tables, new Map(planned));
  const paging = await pagingAt(desk, tables, at);
  await addPages(
    desk,
    tables,
    changes.flatMap((change) => pagesFor(change, paging, at)),
  );
  for (const suppression of changes.flatMap(suppressionsOf)) await silence(desk, tables, suppression);
  const ended = changes.flatMap(endedLinks);
  if (ended.length > 0) await desk.links.end(tables, ended, at);
}

/** Silences a situation; the end is on the agenda, so that whatever still fires then is looked at again. */
async function silence({ alerts, agenda }: Desk, tables: Tables, suppression: Suppression): Promise<void> {
  const { id, until: dueAt } = suppression;
  await alerts.suppress(tables, suppression);
  const task = { kind: 'endSuppression', suppression: id } as const;
  await agenda.replace(tables, id, [{ id: `${id}/endSuppression`, subject: id, dueAt, task }]);
}
