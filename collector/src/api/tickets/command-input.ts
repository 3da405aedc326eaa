import { ticketCommand, type TicketCommandInput } from '@vnioc/contract/ticket-commands.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { CommandInput } from '../../operations/operations.ts';
import { planOf } from '../../routing/plan-of.ts';
import type { Severity } from '../../tickets/received.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { instantSaid } from './instant-said.ts';

const INSTANTS = ['committedAt', 'suppressUntil', 'until'] as const;

type Branch = { readonly properties: Readonly<Record<string, { readonly const?: string }>> };

/** Field names of each command, from its schema. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  (ticketCommand['oneOf'] as readonly Branch[]).map(({ properties }) => [
    properties['type']?.const ?? '',
    Object.keys(properties),
  ]),
);

/** A checked command as the rules take it: what was left out is null, instants are instants, a plan is made anew. */
export function commandInput(said: TicketCommandInput, ticket: Ticket, catalog: Catalog, at: Instant): CommandInput {
  const given = said as Readonly<Record<string, unknown>>;
  const fields = FIELDS.get(said.type) ?? [];
  const whole: Record<string, unknown> = Object.fromEntries(fields.map((field) => [field, given[field] ?? null]));
  for (const name of INSTANTS)
    if (name in whole) whole[name] = instantSaid(whole[name] as string | number | null, name);
  if (said.type === 'callUp') whole['count'] ??= 1;
  if (said.type === 'dispatch') whole['emergency'] ??= false;
  if (said.type === 'changeSeverity') whole['plan'] = replanned(ticket, said.severity, catalog, at);
  return whole as unknown as CommandInput;
}

function replanned(ticket: Ticket, severity: Severity, catalog: Catalog, at: Instant) {
  const { domain, unit, indicator, source, asset } = ticket;
  const subject = {
    ...{ kind: ticket.plan.kind ?? ticket.kind, domain, unit, severity },
    ...(indicator === null ? {} : { indicator }),
    ...(source === null ? {} : { source }),
    ...(asset === null ? {} : { asset }),
  };
  return planOf(catalog, subject, at);
}
