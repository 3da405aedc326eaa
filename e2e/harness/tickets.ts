import type { APIRequestContext, Locator } from '@playwright/test';
import { expect } from '@playwright/test';

/** A ticket as the ledger has it, as far as journeys look at it. */
export interface LedgerTicket {
  readonly id: string;
  readonly state: string;
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
  }[];
  readonly events: readonly {
    readonly type: string;
    readonly event: { readonly rightUnit?: string; readonly sha256?: string };
  }[];
}

/** The operator himself, or a person of the demonstration for whom he stands in. */
const as = (person: string | undefined) => (person === undefined ? {} : { headers: { 'X-Act-As': person } });

/** A report by telephone about public services in a commune, unless `over` says otherwise; its id. */
export async function openTicket(
  api: APIRequestContext,
  text: string,
  { by, ...over }: { readonly by?: string; readonly [field: string]: unknown } = {},
): Promise<string> {
  const place = { domain: 'public_services', unit: 'c-lacdao', lead: 'c-lacdao' };
  const data = { kind: 'phone_report', ...place, severity: 'warning', text, ...over };
  const answer = await api.post('/api/v1/tickets', { ...as(by), data });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { ticket: LedgerTicket }).ticket.id;
}

/** A command in somebody's name; the rules must allow it. */
export async function commandTicket(
  api: APIRequestContext,
  id: string,
  command: object,
  { by }: { readonly by?: string } = {},
): Promise<void> {
  const answer = await api.post(`/api/v1/tickets/${id}/commands`, { ...as(by), data: { command } });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** A ticket that the centre has verified and sent to its lead unit, which has not accepted it yet. */
export async function dispatchTicket(api: APIRequestContext, text: string, over: object = {}): Promise<string> {
  const by = 'truc-ban';
  const id = await openTicket(api, text, { by, ...over });
  await commandTicket(api, id, { type: 'verify', note: 'đã gọi lại' }, { by });
  await commandTicket(api, id, { type: 'dispatch' }, { by });
  return id;
}

/** What the ledger says of it now. */
export const ticketOf = async (api: APIRequestContext, id: string): Promise<LedgerTicket> =>
  (await (await api.get(`/api/v1/tickets/${id}`)).json()) as LedgerTicket;

/** What the page says was recorded of the last command; other pieces of a page have a status of their own. */
export const recorded = (main: Locator): Locator => main.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' });
