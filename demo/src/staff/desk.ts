import { readFileSync } from 'node:fs';
import type { CollectorAddress } from '../deliveries/collector-client.ts';
import { ticketView, type TicketView } from './ticket-view.ts';

/** The collector's API as the people of the demo use it. Resolves to the code and sentence of a refusal, null when it was taken. */
export interface Desk {
  open(): Promise<readonly TicketView[]>;
  openTicket(person: string, key: string, ticket: Readonly<Record<string, unknown>>): Promise<string | null>;
  command(person: string, ticket: TicketView, command: Readonly<Record<string, unknown>>): Promise<string | null>;
}

const PATIENCE = 15_000;

export function desk({ url, keyFile }: CollectorAddress): Desk {
  const ask = (path: string, headers: Readonly<Record<string, string>>, body?: unknown): Promise<Response> =>
    fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${readFileSync(keyFile, 'utf8').trim()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
  const post = async (person: string, key: string, path: string, body: unknown): Promise<string | null> => {
    const response = await ask(path, { 'x-act-as': person, 'idempotency-key': key }, body);
    if (response.ok) return null;
    if (response.status >= 500) throw new Error(`${path} answered ${response.status}`);
    const { code, detail } = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
    return [code ?? String(response.status), ...(detail === undefined ? [] : [detail])].join(' – ');
  };
  return {
    async open() {
      const tickets: TicketView[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const response = await ask(`/api/v1/tickets?open=true&limit=1000${after}`, {});
        if (!response.ok) throw new Error(`/api/v1/tickets answered ${response.status}`);
        const page = (await response.json()) as { items: Record<string, unknown>[]; next: string | null };
        tickets.push(...page.items.map(ticketView));
        cursor = page.next;
      }
      return tickets;
    },
    openTicket: (person, key, ticket) => post(person, `demo-${key}`, '/api/v1/tickets', ticket),
    command: (person, { id, seq }, command) =>
      post(person, `demo-${id}-${seq}`, `/api/v1/tickets/${encodeURIComponent(id)}/commands`, {
        expectedSeq: seq,
        command,
      }),
  };
}
