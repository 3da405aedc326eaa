import type { Instant } from '../kernel/clock.ts';
import type { Turn } from './turn.ts';

/**
 * The turns as they stood at the end of a period, `until` exclusive: what began later is not there, what ended later is
 * open. Explanations and excuses stay, since they come after the period by their nature.
 */
export function clipTurns(turns: readonly Turn[], until: Instant): readonly Turn[] {
  return turns.flatMap((turn) => {
    if (turn.from >= until) return [];
    return turn.to !== null && turn.to < until && turn.escalations.length === 0 ? [turn] : [clipped(turn, until)];
  });
}

function clipped(turn: Turn, until: Instant): Turn {
  const earlier = (at: Instant | null): Instant | null => (at !== null && at < until ? at : null);
  const escalations = turn.escalations.filter(({ at }) => at < until);
  if (turn.to !== null && turn.to < until) return { ...turn, escalations };
  return {
    ...{ ...turn, to: null, endedBy: null, continues: false, misdirected: false, escalations },
    ...{ acceptedAt: earlier(turn.acceptedAt), breachedAt: earlier(turn.breachedAt) },
  };
}
