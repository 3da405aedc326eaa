import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Page } from '../../screen/Page.tsx';
import { useWords } from '../../words/language.ts';
import { NewTicketForm } from './NewTicketForm.tsx';
import { ticketsWords } from './words.ts';

/** Lập phiếu: what a person may open, prefilled from the address. */
export const NewTicketPage = () => {
  const words = useWords(ticketsWords);
  const office = useOffice();
  return (
    <Page title={words.new_title}>{mayDo(office, 'work tickets') ? <NewTicketForm /> : <p>{words.new_mayNot}</p>}</Page>
  );
};
