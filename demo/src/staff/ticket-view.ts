import type { Instant } from '../world/time.ts';

/** A ticket as the collector's list gives it, as far as people who work on it look at it. */
export interface TicketView {
  readonly id: string;
  readonly seq: number;
  readonly state: string;
  readonly kind: string;
  readonly domain: string;
  readonly unit: string;
  readonly lead: string | null;
  readonly severity: string;
  readonly verified: boolean;
  readonly returns: number;
  readonly cycles: number;
  readonly lastEventAt: Instant;
  readonly heldSince: Instant;
  readonly acceptDueAt: Instant | null;
  readonly resolveDueAt: Instant | null;
  /** When the late unit promised to be done. */
  readonly committedAt: Instant | null;
  /** What the unit said last. */
  readonly lastAnswer: string | null;
  /** Units whose support is asked for and not given. */
  readonly supportOwed: readonly SupportOwed[];
}

export interface SupportOwed {
  readonly unit: string;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
}

const millis = (value: unknown): Instant | null => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? Date.parse(value) : null;
};

export function ticketView(item: Readonly<Record<string, unknown>>): TicketView {
  const custody = item['custody'] as { since?: unknown } | null;
  const lastEventAt = millis(item['lastEventAt']) ?? 0;
  return {
    id: String(item['id']),
    seq: Number(item['seq']),
    state: String(item['state']),
    kind: String(item['kind']),
    domain: String(item['domain']),
    unit: String(item['unit']),
    lead: (item['lead'] as string | null) ?? null,
    severity: String(item['severity']),
    verified: item['verified'] === true,
    returns: Number(item['returns']),
    cycles: Number(item['cycles']),
    lastEventAt,
    heldSince: millis(custody?.since) ?? lastEventAt,
    acceptDueAt: millis(item['acceptDueAt']),
    resolveDueAt: millis(item['resolveDueAt']),
    committedAt: millis(item['committedAt']),
    lastAnswer: (item['lastAnswer'] as { type: string } | null | undefined)?.type ?? null,
    supportOwed: owedIn(item['support']),
  };
}

function owedIn(support: unknown): readonly SupportOwed[] {
  const asked = (support ?? []) as readonly Readonly<Record<'unit' | 'askedAt' | 'dueAt' | 'answeredAt', unknown>>[];
  return asked
    .filter(({ answeredAt }) => answeredAt === null)
    .map(({ unit, askedAt, dueAt }) => ({
      ...{ unit: String(unit), askedAt: millis(askedAt) ?? 0, dueAt: millis(dueAt) ?? 0 },
    }));
}
