import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import type { CommandType } from './command-words.ts';
import type { Entered } from './body-of-command.ts';

/** What a form begins with: what the ticket itself already says. */
export function enteredFirst(type: CommandType, ticket: TicketDetail, given: Entered = {}): Entered {
  return { ...ofTicket(type, ticket), ...given };
}

function ofTicket(type: CommandType, ticket: TicketDetail): Entered {
  switch (type) {
    case 'nudge':
      return { unit: ticket.lead ?? ticket.unit, inNameOfChair: false };
    case 'answerSupport':
      return { unit: ticket.support.find(({ answeredAt }) => answeredAt === null)?.unit ?? '' };
    case 'correctFigure':
      return { figure: refOf(ticket), revision: ticket.figure?.newest?.revision ?? '' };
    case 'requestMobilization':
      return { request: `${ticket.number}-DD${ticket.mobilizations.length + 1}` };
    case 'approveMobilization':
    case 'refuseMobilization':
    case 'callUp':
    case 'markPresence':
    case 'releaseMobilization':
      return { request: pendingOf(ticket) };
    default:
      return {};
  }
}

const refOf = ({ figure }: TicketDetail) =>
  figure === null ? null : { indicator: figure.indicator, unit: figure.unit, period: figure.period };

const pendingOf = ({ mobilizations }: TicketDetail): string =>
  (mobilizations as readonly { readonly request: string }[]).at(-1)?.request ?? '';
