import type { TicketLine } from '@vnioc/contract/tickets.ts';
import { Button, LinkButton, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { domainName, mayDo, unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { download } from '../../screen/download.ts';
import { Empty } from '../../screen/Empty.tsx';
import { Fault } from '../../screen/Fault.tsx';
import { Page } from '../../screen/Page.tsx';
import { ticketStateWords } from '../../tickets/words.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { Column } from './sort-tickets.ts';
import { TicketFilters } from './TicketFilters.tsx';
import { TicketTable } from './TicketTable.tsx';
import { ticketsCsv, type CsvNames } from './tickets-csv.ts';
import { useTicketPages } from './use-ticket-pages.ts';
import { ticketsWords } from './words.ts';

/** Every ticket one may see: filters and order in the address, pages by cursor, a file of what is shown. */
export const TicketsPage = () => {
  const words = useWords(ticketsWords);
  const states = useWords(ticketStateWords);
  const language = useLanguage();
  const [asked] = useSearchParams();
  const { answer, tickets, more, fault } = useTicketPages(asked);
  const [reading, setReading] = useState(false);
  const names = useNames();
  const textOf = (ticket: TicketLine, by: Column): string => {
    if (by === 'state') return states[ticket.state];
    if (by === 'domain') return names.domainName(ticket.domain);
    if (by === 'who') return names.unitName(ticket.lead);
    return by === 'title' ? ticket.title[language] : ticket.number;
  };
  const older = async () => {
    setReading(true);
    await more?.();
    setReading(false);
  };
  return (
    <Page title={words.title} actions={<Actions tickets={tickets} />}>
      <TicketFilters />
      <Answered answer={answer}>
        {() => (
          <>
            {tickets.length === 0 ? <Empty message={words.empty} /> : <TicketTable tickets={tickets} textOf={textOf} />}
            <p>{fill(more === null ? words.shown : words.shownMore, { n: tickets.length })}</p>
            {fault !== null && <Fault fault={fault} />}
            {more !== null && (
              <Button variant="secondary" disabled={reading} onClick={() => void older()}>
                {words.more}
              </Button>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
};

const useNames = (): CsvNames => {
  const language = useLanguage();
  const office = useOffice();
  return {
    domainName: (id) => domainName(office, id, language),
    unitName: (id) => unitName(office, id, language),
  };
};

const Actions = ({ tickets }: { readonly tickets: readonly TicketLine[] }) => {
  const words = useWords(ticketsWords);
  const language = useLanguage();
  const office = useOffice();
  const names = useNames();
  const save = () => download('phieu.csv', ticketsCsv(tickets, office.now, language, names));
  return (
    <Stack direction="row" gap={1}>
      <Button size="sm" variant="secondary" icon="download-alt" onClick={save}>
        {words.csv}
      </Button>
      {mayDo(office, 'work tickets') && (
        <LinkButton size="sm" href={`${APP_PATH}/tickets/new`}>
          {words.newTicket}
        </LinkButton>
      )}
    </Stack>
  );
};
