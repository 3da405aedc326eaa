import type { UnitId } from '../catalog/unit.ts';
import type { TicketEvent, TicketEventOf } from '../tickets/ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Turn } from './turn.ts';

/** Writes on the turns what an event says of them without a change of hands. */
export function markTurns(turns: readonly Turn[], ticket: Ticket, event: TicketEvent): readonly Turn[] {
  switch (event.type) {
    case 'TicketAccepted':
    case 'WorkStarted':
      return onOpenMain(turns, (turn) => (turn.acceptedAt === null ? { ...turn, acceptedAt: event.at } : turn));
    case 'TicketResolved':
      return acceptedByResult(turns, event);
    case 'TicketEscalated': {
      const { at, level } = event;
      return onOpenMain(turns, (turn) => ({ ...turn, escalations: [...turn.escalations, { at, level }] }));
    }
    case 'TicketDispatched':
      return judgeReturns(turns, ticket, event.lead);
    case 'ExplanationGiven':
    case 'ExplanationAnswered':
    case 'AdjustmentEntered':
    case 'AdjustmentRefused':
    case 'AccountAdjusted':
      return turns.map((turn) => (turn.id === event.turn ? answered(turn, event) : turn));
    default:
      return turns;
  }
}

const onOpenMain = (turns: readonly Turn[], change: (turn: Turn) => Turn): readonly Turn[] =>
  turns.map((turn) => (turn.to === null && turn.line === 'main' ? change(turn) : turn));

/** Whoever hands in a result without a word before has acknowledged with it. */
function acceptedByResult(turns: readonly Turn[], { at }: TicketEventOf<'TicketResolved'>): readonly Turn[] {
  return turns.map((turn) =>
    turn.endedBy === 'TicketResolved' && turn.to === at && turn.acceptedAt === null && turn.line === 'main'
      ? { ...turn, acceptedAt: at }
      : turn,
  );
}

/**
 * Those who returned the ticket were right when it now goes elsewhere, and wrong when it comes back to them, even after
 * arbitration: the last dispatch of the cycle decides.
 */
function judgeReturns(turns: readonly Turn[], { cycles }: Ticket, lead: UnitId): readonly Turn[] {
  const cycle = cycles.at(-1)?.number ?? 1;
  return turns.map((turn) => {
    if (turn.endedBy !== 'TicketReturned' || turn.cycle !== cycle || turn.holder.kind !== 'unit') return turn;
    const misdirected = turn.holder.unit !== lead;
    return turn.misdirected === misdirected ? turn : { ...turn, misdirected };
  });
}

type AboutTurn = TicketEventOf<
  'ExplanationGiven' | 'ExplanationAnswered' | 'AdjustmentEntered' | 'AdjustmentRefused' | 'AccountAdjusted'
>;

function answered(turn: Turn, event: AboutTurn): Turn {
  const { pending: _decided, ...decided } = turn;
  if (event.type === 'AdjustmentEntered') {
    const { documentNumber, excused } = event;
    return { ...turn, pending: { documentNumber, excused } };
  }
  if (event.type === 'AdjustmentRefused') return decided;
  if (event.type === 'AccountAdjusted') {
    const { documentNumber } = event;
    return { ...decided, excuse: event.excused ? { by: 'adjustment', documentNumber } : null };
  }
  if (event.type === 'ExplanationGiven') {
    const { at: givenAt, note, documentNumber } = event;
    const late = documentNumber === undefined ? {} : { documentNumber };
    return { ...turn, explanation: { givenAt, note, accepted: null, answeredAt: null, answer: null, ...late } };
  }
  if (turn.explanation === null) return turn;
  const { accepted, at: answeredAt, note: answer } = event;
  const explanation = { ...turn.explanation, accepted, answeredAt, answer };
  if (accepted) return { ...turn, explanation, excuse: { by: 'explanation', documentNumber: null } };
  // A refusal takes back what an earlier answer granted, never what an approver adjusted.
  return { ...turn, explanation, excuse: turn.excuse?.by === 'explanation' ? null : turn.excuse };
}
