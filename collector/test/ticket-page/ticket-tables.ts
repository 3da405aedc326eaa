import { WHO, type Grant, type Who } from '../../src/tickets/permissions.ts';
import { refusalSentence } from '../../src/tickets/refusal-sentence.ts';
import type { CommandRefusal, TicketCommandType } from '../../src/tickets/ticket-command.ts';
import { FINAL_STATES, TICKET_STATES, type TicketState } from '../../src/tickets/ticket.ts';
import { TRANSITIONS } from '../../src/tickets/transitions.ts';

const COMMANDS = Object.keys(TRANSITIONS) as TicketCommandType[];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Arrows of the diagram: commands that change the state, those of one pair of states on one arrow. */
function arrows(): readonly string[] {
  const labels = new Map<string, string[]>();
  for (const type of COMMANDS) {
    for (const [from, next] of Object.entries(TRANSITIONS[type])) {
      for (const to of next) {
        if (to === from) continue;
        const arrow = `${from} --> ${to}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), type]);
      }
    }
  }
  return [...labels].map(([arrow, types]) => `  ${arrow}: ${types.join(', ')}`);
}

const diagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> received',
    ...arrows(),
    ...FINAL_STATES.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');

const OVER: Readonly<Record<Grant['over'], string>> = {
  center: '',
  lead: ' of the lead unit',
  supporting: ' of a supporting unit',
  involved: ' of a unit that has to do with it',
  figure: ' of the unit whose figure it speaks of',
};

const whoOf = ({ by, system, citizen }: Who): string =>
  [
    ...by.map(({ roles, over }) => `${roles.map((role) => `\`${role}\``).join(', ')}${OVER[over]}`),
    ...(citizen === true ? ['the citizen'] : []),
    ...(system === true ? ['the system'] : []),
  ].join('; ');

const codes = (states: readonly string[]): string => states.map((state) => `\`${state}\``).join(', ');

/** States in which a command keeps the state are told together; when it is all of them, as a word. */
function stateWords(states: readonly TicketState[]): string {
  const open = TICKET_STATES.filter((state) => !FINAL_STATES.includes(state));
  if (states.length === TICKET_STATES.length) return 'every state';
  if (open.every((state) => states.includes(state))) {
    const closed = states.filter((state) => !open.includes(state));
    return closed.length === 0 ? 'every open state' : `every open state, ${codes(closed)}`;
  }
  return codes(states);
}

const commandsTable = (): string =>
  table(
    ['command', 'from', 'to', 'who'],
    COMMANDS.map((type) => {
      const from = Object.keys(TRANSITIONS[type]) as TicketState[];
      const to = [
        ...new Set(Object.entries(TRANSITIONS[type]).flatMap(([state, next]) => next.filter((one) => one !== state))),
      ];
      return [`\`${type}\``, stateWords(from), to.length === 0 ? 'stays' : codes(to), whoOf(WHO[type])];
    }),
  );

const statesTable = (): string =>
  table(
    ['state', 'commands'],
    TICKET_STATES.map((state) => [
      `\`${state}\``,
      codes(COMMANDS.filter((type) => TRANSITIONS[type][state] !== undefined)),
    ]),
  );

const refusalsTable = (refusals: readonly CommandRefusal[]): string =>
  table(
    ['refusal', 'Vietnamese', 'English'],
    refusals.map((refusal) => {
      const { vi, en } = refusalSentence(refusal);
      return [refusal, vi, en];
    }),
  );

/** The tables of `docs/tickets.md` that are made from the code, by the name of their markers. */
export const ticketTables = (refusals: readonly CommandRefusal[]): Readonly<Record<string, string>> => ({
  diagram: diagram(),
  commands: commandsTable(),
  states: statesTable(),
  refusals: refusalsTable(refusals),
});
