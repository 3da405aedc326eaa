import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import { ladderOf, untold, type Rung } from './ladder-of.ts';

/** The ladder: what the agenda climbs, and what a person raises because only a person can see the condition. */
export const LADDER: RulesOf<'escalate' | 'raiseLevel'> = {
  escalate: {
    then: ({ ticket }, { level, to, why }) => {
      const left = untold(ticket, { level, to });
      return left.length === 0
        ? refuse('nothing changes')
        : accept([{ type: 'TicketEscalated', level, to: left, why }]);
    },
  },
  raiseLevel: {
    may: (deciding) => (raisableRungs(deciding).length === 0 ? 'rung cannot be raised' : null),
    then: raiseLevel,
  },
};

/** The rungs of the pinned SOP that hang on a condition and lead higher than what was told: levels only go up. */
export const raisableRungs = ({ ticket, rules }: Pick<Deciding, 'ticket' | 'rules'>): readonly Rung[] =>
  ladderOf(rules).filter((rung) => rung.rule.when === 'condition' && untold(ticket, rung).length > 0);

function raiseLevel(deciding: Deciding, { rung, note }: CommandOf<'raiseLevel'>): Decision {
  const found = raisableRungs(deciding).find(({ index }) => index === rung);
  if (found === undefined) return refuse('rung cannot be raised');
  const { level } = found;
  return accept([{ type: 'TicketEscalated', level, to: untold(deciding.ticket, found), why: 'condition', rung, note }]);
}
