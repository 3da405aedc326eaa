import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { TextLink } from '@grafana/ui';
import { APP_PATH } from '../../add-links.ts';
import { indicatorName, unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { ticketWords } from './words.ts';

const link = (id: string) => (
  <TextLink key={id} inline href={`${APP_PATH}/tickets/${encodeURIComponent(id)}`}>
    {id}
  </TextLink>
);

/** What this ticket belongs to: merged ones, its alerts, its figure, others of its situation. */
export const Related = ({ ticket }: { readonly ticket: TicketDetail }) => {
  const words = useWords(ticketWords);
  const language = useLanguage();
  const office = useOffice();
  const { mergedInto, duplicates, alerts, figure, situation } = ticket;
  return (
    <p>
      {mergedInto !== null && (
        <span>
          {fill(words.mergedInto, { ticket: '' })} {link(mergedInto)}
        </span>
      )}
      {duplicates.length > 0 && (
        <span>
          {fill(words.duplicates, { tickets: '' })} {duplicates.map(link)}
        </span>
      )}
      {alerts.noted > 0 && <span>{fill(words.alerts, alerts)}</span>}
      {figure !== null && (
        <span>
          {fill(words.figure, {
            indicator: indicatorName(office, figure.indicator, language),
            unit: unitName(office, figure.unit, language),
            period: figure.period,
          })}
        </span>
      )}
      {situation !== null && (
        <span data-screen>
          <TextLink inline href={`${APP_PATH}/tickets?situation=${encodeURIComponent(situation)}`}>
            {words.situation}
          </TextLink>
        </span>
      )}
    </p>
  );
};
