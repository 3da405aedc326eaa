import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import { reachMilestone } from './steps.ts';
import type { CommandRefusal } from './ticket-command.ts';

/** After dispatch only what went out unverified, in an emergency, may still turn out to be false. */
const unverifiedOrBack = ({ ticket }: Deciding): CommandRefusal | null =>
  ['received', 'verifying', 'returned'].includes(ticket.state) || (ticket.emergency && !ticket.verified)
    ? null
    : 'not allowed in this state';

/** Verification comes before handling (QĐ 482/QĐ-UBND Nghệ An, Điều 9.2). */
export const VERIFICATION: RulesOf<'startVerification' | 'verify' | 'reject' | 'merge' | 'takeDuplicate' | 'redirect'> =
  {
    startVerification: { then: () => accept([{ type: 'VerificationStarted' }]) },
    verify: {
      may: ({ ticket }) => (ticket.verified ? 'nothing changes' : null),
      then: (deciding, { note }) =>
        accept([{ type: 'TicketVerified', note }, ...reachMilestone(deciding, 'verify', note)]),
    },
    reject: { may: unverifiedOrBack, then: reject },
    merge: {
      then: ({ ticket }, { into }) =>
        into === ticket.id ? refuse('same ticket') : accept([{ type: 'TicketMerged', into }]),
    },
    takeDuplicate: {
      then: ({ ticket }, { from }) => {
        if (from === ticket.id) return refuse('same ticket');
        return ticket.duplicates.includes(from)
          ? refuse('nothing changes')
          : accept([{ type: 'DuplicateTaken', from }]);
      },
    },
    redirect: { then: (_deciding, { to, note }) => accept([{ type: 'TicketRedirected', to, note }]) },
  };

/** A false positive silences what comes after it, so somebody owns it and it ends by itself. */
function reject({ actor, at }: Deciding, { rejection, note, suppressUntil }: CommandOf<'reject'>): Decision {
  const owner = actor.ref.kind === 'person' ? actor.ref.id : null;
  const expires = suppressUntil !== null && suppressUntil > at;
  if (rejection === 'false_positive' && (owner === null || !expires)) {
    return refuse('false positive needs owner and expiry');
  }
  return accept([{ type: 'TicketRejected', rejection, note, suppressUntil, owner: expires ? owner : null }]);
}
