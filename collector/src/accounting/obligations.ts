import type { Instant } from '../kernel/clock.ts';
import { sameHolder } from './cut-turns.ts';
import type { Turn } from './turn.ts';

/** What a holder owes in one go: its turns, cut apart only by waiting for the citizen. */
export interface Obligation {
  /** Oldest first, at least one. */
  readonly turns: readonly [Turn, ...Turn[]];
  readonly last: Turn;
  /** Null: still owed, also while the citizen is waited for. */
  readonly endedAt: Instant | null;
}

/** The obligations of one ticket, from all its turns in their order; the citizen owes nothing. */
export function obligationsOf(turns: readonly Turn[]): readonly Obligation[] {
  const done = new Set<Turn>();
  const found: Obligation[] = [];
  turns.forEach((turn, index) => {
    if (done.has(turn) || turn.holder.kind === 'citizen') return;
    const obligation = turn.continues ? chain(turn, turns.slice(index + 1)) : alone(turn);
    for (const part of obligation.turns) done.add(part);
    found.push(obligation);
  });
  return found;
}

const alone = (turn: Turn): Obligation => ({ turns: [turn], last: turn, endedAt: turn.to });

function chain(first: Turn, later: readonly Turn[]): Obligation {
  const parts: [Turn, ...Turn[]] = [first];
  let last = first;
  let endedAt: Instant | null = null;
  for (const turn of later) {
    if (turn.line !== first.line || turn.cycle !== first.cycle) continue;
    if (turn.holder.kind === 'citizen') {
      endedAt = turn.to;
      continue;
    }
    if (!sameHolder(turn.holder, first.holder) || turn.phase !== first.phase) break;
    parts.push(turn);
    [last, endedAt] = [turn, turn.to];
    if (!turn.continues) break;
  }
  return { turns: parts, last, endedAt };
}
