import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { unitName } from '../office/office.ts';
import { useOffice } from '../office/use-office.ts';
import { dictionary, fill, useLanguage, useWords } from '../words/language.ts';
import { stageOf } from './stage-of.ts';

const destinationWords = dictionary(
  {
    title: 'Nơi sẽ nhận phiếu',
    both: '{lead} chủ trì; {supporting} phối hợp.',
    alone: '{lead} chủ trì.',
    none: 'Chưa xác định được; chọn đơn vị khi chuyển xử lý.',
    why: 'Vì sao?',
  },
  {
    title: 'Where it will go',
    both: '{lead} leads; {supporting} support.',
    alone: '{lead} leads.',
    none: 'Not known; choose the unit when dispatching.',
    why: 'Why?',
  },
);

/** The part of the plan that the center reads before it dispatches. */
interface Plan {
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly reason: string;
}

/** Before dispatch: who will have it, and which rule of the registers says so. */
export const Destination = ({ ticket }: { readonly ticket: TicketDetail }) => {
  const words = useWords(destinationWords);
  const language = useLanguage();
  const office = useOffice();
  const stage = stageOf(ticket);
  if (stage !== 'verify' && stage !== 'dispatch') return null;
  const { lead, supporting, reason } = ticket.plan as Plan;
  const names = supporting.map((id) => unitName(office, id, language)).join(', ');
  const sentence = lead === null ? words.none : supporting.length === 0 ? words.alone : words.both;
  return (
    <div>
      <h3>{words.title}</h3>
      <p style={{ fontSize: 13, margin: 0 }}>
        {fill(sentence, { lead: unitName(office, lead, language), supporting: names })}
      </p>
      {reason !== '' && (
        <details style={{ fontSize: 12 }}>
          <summary>{words.why}</summary>
          {reason}
        </details>
      )}
    </div>
  );
};
