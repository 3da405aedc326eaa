import type { Actor } from '../../tickets/actor.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { actorOf } from '../../access/principal.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, ProblemError } from '../problem.ts';
import type { ApiRequest } from '../route.ts';
import { ticketActorOf } from './ticket-actor.ts';

/** Who acts now, with the deputies of the moment. */
export async function callerOf(request: ApiRequest, services: ApiServices, at: Instant): Promise<Actor> {
  const { catalog, database, operations } = services;
  const tables = database.kysely;
  const duties = await operations.duty.duties(tables, { at });
  const deputies = await operations.duty.deputies(tables, at);
  return ticketActorOf(request.principal, catalog, { duties, deputies }, at);
}

/**
 * The actor as this ticket's history shall name it: with the duty that reaches the ticket, since somebody may be a head
 * here and a deputy there.
 */
export function onTicket(actor: Actor, ticket: Pick<Ticket, 'domain' | 'unit' | 'lead' | 'supporting'>): Actor {
  const { ref, duties } = actor;
  if (ref.kind !== 'person') return actor;
  const units = [ticket.lead ?? ticket.unit, ...ticket.supporting, ticket.unit];
  const inDomain = duties.filter(({ domains }) => domains === null || domains.has(ticket.domain));
  const duty = inDomain.find((one) => units.some((unit) => one.units.has(unit))) ?? inDomain[0] ?? duties[0];
  if (duty === undefined) return actor;
  const { deputyOf: _, ...plain } = ref;
  const deputy = duty.deputyOf === undefined ? {} : { deputyOf: duty.deputyOf };
  return { duties, ref: { ...plain, role: duty.role, unit: duty.unit, ...deputy } };
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The header Idempotency-Key, of this caller; null when it was not sent. Throws ProblemError. */
export function idempotencyKeyOf({ headers, principal }: ApiRequest): string | null {
  const said = headers['idempotency-key'];
  if (said === undefined) return null;
  if (typeof said === 'string' && KEY.test(said)) return `${actorOf(principal)}:${said}`;
  throw new ProblemError(
    problem('invalid_parameter', {
      vi: 'Idempotency-Key: từ 1 đến 200 ký tự ASCII, không có dấu cách.',
      en: 'Idempotency-Key: 1 to 200 ASCII characters without spaces.',
    }),
  );
}
