import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { Button, Input, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Fault } from '../../screen/Fault.tsx';
import { fill, useWords } from '../../words/language.ts';
import { ticketWords } from './words.ts';

type Person = NonNullable<TicketDetail['person']>;

/** Who reported, masked; the center sees it in full with a reason, which is written down first. */
export const PersonOfTicket = ({ ticket }: { readonly ticket: TicketDetail }) => {
  const words = useWords(ticketWords);
  const office = useOffice();
  const [reason, setReason] = useState<string | null>(null);
  const [seen, setSeen] = useState<Person | null>(null);
  const { send, sending, fault } = useCommand<{ readonly person: Person }>();
  const person = seen ?? ticket.person;
  if (person === null) return null;
  const look = async () => {
    const path = `tickets/${encodeURIComponent(ticket.id)}/person?reason=${encodeURIComponent(reason?.trim() ?? '')}`;
    const answer = await send({ method: 'GET', path });
    if (answer === null) return;
    setSeen(answer.person);
    setReason(null);
  };
  const { name, phone, place } = person;
  return (
    <>
      <p>
        {fill(words.reporter, { name, phone })} {place}
        {seen === null && reason === null && mayDo(office, 'read personal data') && (
          <Button size="sm" fill="text" data-screen onClick={() => setReason('')}>
            {words.showPerson}
          </Button>
        )}
      </p>
      {fault !== null && <Fault fault={fault} />}
      {reason !== null && (
        <Stack direction="row" gap={1}>
          <Input
            autoFocus
            width={40}
            maxLength={300}
            aria-label={words.personReason}
            placeholder={words.personReason}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Button disabled={reason.trim().length < 5 || sending} onClick={() => void look()}>
            {words.show}
          </Button>
        </Stack>
      )}
    </>
  );
};
