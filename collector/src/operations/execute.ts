import type { Tables } from '../tickets/ledger.ts';
import { decide } from '../tickets/decide.ts';
import type { TicketId } from '../tickets/received.ts';
import type { TicketCommand } from '../tickets/ticket-command.ts';
import type { TicketRules } from '../tickets/ticket-rules.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { commit, rulesOf, type Desk } from './desk.ts';
import { explainingOf } from './explaining-of.ts';
import type { Change, CommandRequest, CommandResult } from './operations.ts';
import { withReferences } from './texts.ts';
import { Workbench } from './workbench.ts';

type Refused = Extract<CommandResult, { ok: false }>;
/** What a command did, and what is to be told of it. */
export type Executed = { readonly result: CommandResult; readonly changes: readonly Change[] };
type Deciding = Pick<CommandRequest, 'actor' | 'at'>;

/** A refusal inside a transaction: whatever was put into the vault for it must not stay. */
export class Refusal extends Error {
  readonly result: Refused;
  constructor(result: Refused) {
    super(result.refusal);
    this.result = result;
  }
}

/**
 * One command on one ticket, in one transaction (docs/adr/0004): the same idempotency key again answers what the first one
 * did; somebody who saw an older ticket is told what stands now. Returns the changes for whoever watches.
 */
export async function execute(desk: Desk, request: CommandRequest): Promise<Executed> {
  try {
    return await desk.database.writeExclusively((tables) => executeIn(desk, tables, request));
  } catch (error) {
    if (error instanceof Refusal) return { result: error.result, changes: [] };
    throw error;
  }
}

/** The same as a part of somebody else's transaction, which the thrown `Refusal` undoes. */
export async function executeIn(desk: Desk, tables: Tables, request: CommandRequest): Promise<Executed> {
  const { ticket: id, expectedSeq, idempotencyKey, at } = request;
  const key = idempotencyKey === null ? null : `${id} ${idempotencyKey}`;
  const ticket = (await desk.ledger.load(tables, [id])).get(id);
  if (ticket === undefined) throw new Refusal({ ok: false, refusal: 'unknown ticket', ticket: null });
  const repeated = key === null ? null : await desk.ledger.done(tables, key);
  if (repeated !== null) {
    return { result: { ok: true, ticket, events: await eventsFrom(desk, tables, id, repeated) }, changes: [] } as const;
  }
  if (expectedSeq !== null && expectedSeq !== ticket.seq) {
    throw new Refusal({ ok: false, refusal: 'changed meanwhile', ticket });
  }
  const command = await withReferences(tables, desk.vault, request.command, at);
  const bench = await decided(desk, tables, ticket, command, request);
  const changes = bench.changes();
  await commit(desk, tables, changes, at);
  if (key !== null) await desk.ledger.remember(tables, key, { ticket: id, fromSeq: ticket.seq }, at);
  const mine = changes.find(({ after }) => after.id === id);
  const result: CommandResult = { ok: true, ticket: mine?.after ?? ticket, events: mine?.events ?? [] };
  return { result, changes: changes.map(({ after, events }) => ({ ticket: after, events })) };
}

async function eventsFrom(desk: Desk, tables: Tables, id: TicketId, { fromSeq }: { fromSeq: number }) {
  return (await desk.ledger.eventsOf(tables, id)).filter(({ seq }) => seq > fromSeq);
}

/** The command, and what it does to a second ticket: a merge is told to both. */
async function decided(
  desk: Desk,
  tables: Tables,
  ticket: Ticket,
  command: TicketCommand,
  deciding: Deciding,
): Promise<Workbench> {
  const bench = new Workbench();
  bench.put([ticket]);
  if (command.type === 'merge') {
    const target = (await desk.ledger.load(tables, [command.into])).get(command.into);
    if (target === undefined) throw new Refusal({ ok: false, refusal: 'unknown ticket', ticket });
    bench.put([target]);
    act(desk, bench, target, { type: 'takeDuplicate', from: ticket.id }, deciding);
  }
  act(desk, bench, ticket, command, deciding, await explainingOf(desk, tables, ticket, command));
  return bench;
}

function act(
  desk: Desk,
  bench: Workbench,
  ticket: Ticket,
  command: TicketCommand,
  { actor, at }: Deciding,
  known: Pick<TicketRules, 'explaining'> = {},
): void {
  const outcome = decide(ticket, command, actor, at, { ...rulesOf(desk, ticket.plan), ...known });
  if (!outcome.ok) {
    const until = outcome.refusal === 'explanation is too late' ? (known.explaining?.until ?? null) : null;
    throw new Refusal({ ok: false, refusal: outcome.refusal, ticket, ...(until === null ? {} : { until }) });
  }
  if (outcome.value.length > 0) bench.happened(ticket.id, outcome.value);
}
