import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import type { CommandType } from './command-words.ts';
import { isCommand } from './commands/all-commands.ts';

/** The way of a ticket as the duty desk sees it; the primary button goes along it and never moves. */
export const STAGES = ['verify', 'dispatch', 'nudge', 'close'] as const satisfies readonly CommandType[];
export type Stage = (typeof STAGES)[number];

type Standing = Pick<TicketDetail, 'state' | 'verified' | 'possibilities'>;

/** Null when the ticket has ended. */
export function stageOf({ state, verified }: Pick<Standing, 'state' | 'verified'>): Stage | null {
  switch (state) {
    case 'received':
    case 'verifying':
      return verified ? 'dispatch' : 'verify';
    case 'returned':
      return 'dispatch';
    case 'resolved':
      return 'close';
    case 'closed':
    case 'rejected':
    case 'duplicate':
    case 'redirected':
      return null;
    default:
      return 'nudge';
  }
}

/** What a unit presses next, where the center's own command is not for the reader. */
const OF_UNIT: readonly CommandType[] = ['accept', 'start', 'resolve', 'report', 'resume', 'answerSupport'];
/** What decides in place of a stage's own command. */
const INSTEAD: Readonly<Partial<Record<Stage, CommandType>>> = { dispatch: 'arbitrate' };

/** Told among the possibilities too, though they have requests of their own. */
type OfFiles = 'attach' | 'exportEvidence';

export const isAllowed = (
  { possibilities }: Pick<Standing, 'possibilities'>,
  command: CommandType | OfFiles,
): boolean => possibilities.some((one) => one.command === command && one.allowed);

/** The one primary command: the stage's own, else what stands in for it, else the unit's next one; null: nothing to press. */
export function primaryOf(ticket: Standing): CommandType | null {
  const stage = stageOf(ticket);
  if (stage === null) return null;
  if (isAllowed(ticket, stage)) return stage;
  const instead = INSTEAD[stage];
  if (instead !== undefined && isAllowed(ticket, instead)) return instead;
  return OF_UNIT.find((command) => isAllowed(ticket, command)) ?? null;
}

/** What else may be done, in the order of the API; explanations belong to turns, steps to the list of steps. */
const ELSEWHERE: readonly CommandType[] = ['explain', 'completeStep'];

export const othersOf = (ticket: Standing, primary: CommandType | null): readonly CommandType[] =>
  ticket.possibilities
    .filter(({ allowed }) => allowed)
    .map(({ command }) => command)
    .filter(isCommand)
    .filter((command) => command !== primary && !ELSEWHERE.includes(command))
    .sort((a, b) => rankOf(a) - rankOf(b));

/** What waits for somebody's decision first, then what the desk uses every day; the rest as the API has it. */
const FIRST: readonly CommandType[] = [
  ...(['approveMobilization', 'refuseMobilization', 'grantExtension', 'refuseExtension', 'arbitrate'] as const),
  ...(['startVerification', 'dispatch', 'verify', 'reject', 'merge', 'redirect', 'accept', 'return', 'start'] as const),
  ...(['report', 'resolve', 'requestExtension', 'reopen', 'publish', 'rate', 'resume', 'raiseLevel'] as const),
  ...(['askSupport', 'answerSupport', 'wait', 'changeSeverity'] as const),
];

const rankOf = (command: CommandType): number => {
  const at = FIRST.indexOf(command);
  return at < 0 ? FIRST.length : at;
};

/** Only an emergency goes out unverified: of an ordinary dispatch the API says so when it is asked. */
const UNVERIFIED: Refusal = { command: 'dispatch', code: 'not allowed in this state', sentence: '' };

export interface Refusal {
  readonly command: CommandType;
  readonly code: string;
  readonly sentence: string;
}

/** What is refused, with its sentence: first the stages that are still to come, then everything else. */
export function refusalsOf(ticket: Standing): {
  readonly ahead: readonly Refusal[];
  readonly rest: readonly Refusal[];
} {
  const stage = stageOf(ticket);
  const from = stage === null ? STAGES.length : STAGES.indexOf(stage);
  const ahead: readonly string[] = STAGES.slice(from).filter((one) => one !== 'nudge' || stage === 'nudge');
  const refused = ticket.possibilities.flatMap(({ command, allowed, code, sentence }) =>
    allowed || !isCommand(command) ? [] : [{ command, code: code ?? '', sentence: sentence ?? '' }],
  );
  const unverified = stage === 'verify' && !refused.some(({ command }) => command === 'dispatch') ? [UNVERIFIED] : [];
  return {
    ahead: [
      ...(ticket.possibilities.length === 0 ? [] : unverified),
      ...refused.filter(({ command }) => ahead.includes(command)),
    ],
    rest: refused.filter(({ command }) => !ahead.includes(command)),
  };
}
