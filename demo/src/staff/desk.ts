import { readFileSync } from 'node:fs';
import type { CollectorAddress } from '../deliveries/collector-client.ts';
import { ticketView, type TicketView } from './ticket-view.ts';

/** One lateness that the statement of a unit lists. */
export interface LateTurn {
  readonly turn: string;
  readonly ticket: string;
  readonly unit: string;
  readonly explanation: { readonly accepted: boolean | null } | null;
}

/** The collector's API as the people of the demo use it. Resolves to the code and sentence of a refusal, null when it was taken. */
export interface Desk {
  open(): Promise<readonly TicketView[]>;
  openTicket(person: string, key: string, ticket: Readonly<Record<string, unknown>>): Promise<string | null>;
  /** What the draft statements of a report month hold against units. */
  lateTurns(period: string): Promise<readonly LateTurn[]>;
  /** Whatever became of the ticket since. */
  say(person: string, key: string, ticket: string, command: Readonly<Record<string, unknown>>): Promise<string | null>;
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
  const read = async <T>(path: string): Promise<T> => {
    const response = await ask(path, {});
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T;
  };
  const commands = (id: string): string => `/api/v1/tickets/${encodeURIComponent(id)}/commands`;
  return {
    async lateTurns(period) {
      type Row = { key: string; late: number; overdueOpen: number };
      const { rows } = await read<{ rows: Row[] }>(`/api/v1/accounting?period=${period}`);
      const found: LateTurn[] = [];
      for (const { key } of rows.filter(({ late, overdueOpen }) => late + overdueOpen > 0)) {
        const path = `/api/v1/accounting/statement?period=${period}&unit=${encodeURIComponent(key)}&format=json`;
        const { lines } = await read<{ lines: (LateTurn & { counted: string })[] }>(path);
        found.push(...lines.filter(({ counted }) => counted === 'late' || counted === 'overdue_open'));
      }
      return found.sort((one, other) => (one.turn < other.turn ? -1 : 1));
    },
    say: (person, key, ticket, command) => post(person, `demo-${key}`, commands(ticket), { command }),
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
      post(person, `demo-${id}-${seq}`, commands(id), {
        expectedSeq: seq,
        command,
      }),
  };
}
