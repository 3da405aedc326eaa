import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import type { CommandType } from '../../tickets/command-words.ts';
import { stepAction } from '../../tickets/step-action.ts';

/** What a unit may press on a ticket: the next thing first, at most two large buttons. */
export interface UnitActs {
  readonly primary: CommandType | null;
  readonly secondary: CommandType | null;
  readonly others: readonly CommandType[];
}

/** In the order of the work; what stands first and is allowed is the primary one. */
const PRIMARY: readonly CommandType[] = ['accept', 'resume', 'resolve', 'answerSupport', 'start', 'report'];
const BESIDE: Readonly<Partial<Record<CommandType, readonly CommandType[]>>> = {
  accept: ['return'],
  resolve: ['report', 'return'],
  start: ['report'],
  resume: ['report'],
};
const OTHERS: readonly CommandType[] = [
  ...(['start', 'report', 'requestExtension', 'wait', 'askSupport', 'answerSupport', 'return'] as const),
];

export const actsOf = ({ possibilities }: Pick<TicketDetail, 'possibilities'>): UnitActs => {
  const allowed = new Set(possibilities.filter((one) => one.allowed).map(({ command }) => command));
  const primary = PRIMARY.find((command) => allowed.has(command)) ?? null;
  const secondary = primary === null ? null : (BESIDE[primary]?.find((command) => allowed.has(command)) ?? null);
  const others = OTHERS.filter((command) => allowed.has(command) && command !== primary && command !== secondary);
  return { primary, secondary, others };
};

/** Why the result cannot be reported yet, in the collector's own sentence; null when it can, or when that is not the question. */
export const whyNotDone = ({ possibilities }: Pick<TicketDetail, 'possibilities'>): string | null => {
  const resolve = possibilities.find(({ command }) => command === 'resolve');
  const relevant = ['late: note and committed date required', 'evidence is missing', 'steps are still open'];
  return resolve?.allowed === false && relevant.includes(resolve.code ?? '') ? resolve.sentence : null;
};

/** What exactly is to be done: the open step of the unit in the procedure; else the title says it. */
export const taskOf = (
  { procedure, title }: Pick<TicketDetail, 'procedure' | 'title'>,
  language: 'vi' | 'en',
): string => {
  const open = procedure?.steps.find(
    ({ state, role }) => state === 'open' && (role === 'unit_contact' || role === 'unit_head'),
  );
  return open === undefined ? title[language] : stepAction(open, language);
};
