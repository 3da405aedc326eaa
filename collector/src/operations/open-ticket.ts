import type { Tables } from '../tickets/ledger.ts';
import { dueInstants } from '../routing/due-instants.ts';
import { planOf } from '../routing/plan-of.ts';
import type { TicketPlan } from '../routing/plan.ts';
import { instructionRefusal, isInstruction, leaderAmong } from '../tickets/instruction.ts';
import { receive } from '../tickets/receive.ts';
import type { Received } from '../tickets/received.ts';
import { commit, rulesOf, type Desk } from './desk.ts';
import type { Executed } from './execute.ts';
import type { OpenRequest } from './operations.ts';
import { ticketNumber, yearOf } from './ticket-number.ts';
import { titleOf } from './titles.ts';
import { Workbench } from './workbench.ts';

/** What a person opens becomes a ticket of its own: two calls may speak of two things. */
export function openTicket(desk: Desk, request: OpenRequest): Promise<Executed> {
  return desk.database.writeExclusively((tables) => openIn(desk, tables, request));
}

async function openIn(desk: Desk, tables: Tables, request: OpenRequest): Promise<Executed> {
  const { idempotencyKey, actor, at } = request;
  const key = idempotencyKey === null ? null : `open ${idempotencyKey}`;
  const repeated = key === null ? null : await desk.ledger.done(tables, key);
  if (repeated !== null) {
    const ticket = (await desk.ledger.load(tables, [repeated.ticket])).get(repeated.ticket);
    if (ticket !== undefined) return { result: { ok: true, ticket, events: [] } as const, changes: [] };
  }
  const givenBy = request.givenBy ?? leaderAmong(actor);
  // A due instant that has passed would be set aside at dispatch, unseen; a repetition of what was opened in time is none.
  const isPast = request.dueAt !== null && request.dueAt <= at;
  const refusal = isPast
    ? 'due instant has passed'
    : instructionRefusal({ ...request, givenBy }, actor, at, desk.catalog);
  if (refusal !== null) return { result: { ok: false, refusal, ticket: null }, changes: [] };
  const id = ticketNumber(yearOf(at), (await desk.ledger.lastNumber(tables, yearOf(at))) + 1);
  const received = await receivedOf(desk, tables, { ...request, givenBy }, id);
  const events = receive(id, received, at, actor.ref, rulesOf(desk, received.plan));
  const bench = new Workbench();
  const ticket = bench.happened(id, events);
  await commit(desk, tables, bench.changes(), at);
  if (key !== null) await desk.ledger.remember(tables, key, { ticket: id, fromSeq: 0 }, at);
  return { result: { ok: true, ticket, events } as const, changes: [{ ticket, events }] };
}

async function receivedOf(desk: Desk, tables: Tables, request: OpenRequest, number: string): Promise<Received> {
  const { catalog, vault } = desk;
  const { kind, domain, unit, indicator, severity, lead, documentNumber, figure, drill, givenBy, at } = request;
  const subject = { kind, domain, unit, severity, ...(indicator === null ? {} : { indicator }) };
  const routed = planOf(catalog, subject, at);
  const plan: TicketPlan =
    lead === null ? routed : { ...routed, lead, by: 'person', supporting: without(routed, lead) };
  const texts = [
    { text: request.text, kind: 'note' as const },
    ...(request.person === null ? [] : [{ text: JSON.stringify(request.person), kind: 'personal' as const }]),
  ];
  const [text = null, person = null] = await vault.put(tables, texts, at);
  return {
    ...{ number, kind, situation: null, domain, indicator, unit, severity, source: null, asset: null },
    ...{ documentNumber, figure, drill, plan, text, person },
    ...(givenBy !== null && isInstruction(kind) ? { givenBy } : {}),
    title: titleOf(catalog, { kind, domain, indicator, unit, source: null, name: null }),
    committedDueAt: request.dueAt,
    verifyDueAt: dueInstants(catalog.calendar, plan, 'verify', at, at).dueAt,
  };
}

const without = ({ lead, supporting }: TicketPlan, chosen: string): TicketPlan['supporting'] =>
  [...new Set([...(lead === null ? [] : [lead]), ...supporting])].filter((unit) => unit !== chosen);
