import { ACCOUNTS } from './decide-accounts.ts';
import { CLOCK } from './decide-clock.ts';
import { CLOSING } from './decide-closing.ts';
import { DISPATCH } from './decide-dispatch.ts';
import { HANDLING } from './decide-handling.ts';
import { LADDER } from './decide-ladder.ts';
import { MOBILIZATION } from './decide-mobilization.ts';
import { NUDGE } from './decide-nudge.ts';
import { RECORD } from './decide-record.ts';
import { STEPS } from './decide-steps.ts';
import { SUPPORT } from './decide-support.ts';
import { OF_SYSTEM } from './decide-system.ts';
import { VERIFICATION } from './decide-verification.ts';
import type { RulesOf } from './deciding.ts';
import type { TicketCommandType } from './ticket-command.ts';

/** One rule per command. */
export const RULES: RulesOf<TicketCommandType> = {
  ...VERIFICATION,
  ...DISPATCH,
  ...HANDLING,
  ...STEPS,
  ...CLOCK,
  ...SUPPORT,
  ...CLOSING,
  ...MOBILIZATION,
  ...LADDER,
  ...RECORD,
  ...ACCOUNTS,
  ...NUDGE,
  ...OF_SYSTEM,
};
