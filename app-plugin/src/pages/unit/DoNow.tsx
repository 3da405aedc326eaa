import type { TicketLine } from '@vnioc/contract/tickets.ts';
import type { WorkItem } from '@vnioc/contract/unit-work.ts';
import { useStyles2 } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { atTheirPlaces, placesWith } from './steady-order.ts';
import { ticketsOfUnit } from './tickets-of-unit.ts';
import { TicketCard } from './TicketCard.tsx';
import { rowStyles } from './row-styles.ts';
import { unitStyles } from './unit-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly unit: string;
  readonly tickets: readonly WorkItem[];
  readonly changed: () => void;
}

/** Tickets in the unit's hands, the nearest due first; below them those that are elsewhere at the moment. */
export const DoNow = ({ unit, tickets, changed }: Props) => {
  const [words, styles, list] = [useWords(unitWords), useStyles2(unitStyles), useStyles2(rowStyles)];
  const { now, elsewhere } = useMemo(() => ticketsOfUnit(tickets, unit), [tickets, unit]);
  const [known, setKnown] = useState<readonly string[]>([]);
  const places = placesWith(known, now);
  if (places !== known) setKnown(places);
  return (
    <section>
      <h2 className={styles.section} id="now">
        {fill(words.doNow, { n: now.length })} <small>{words.nearestFirst}</small>
      </h2>
      {now.length === 0 && <p>{words.nothingToDo}</p>}
      {atTheirPlaces(places, now).map((ticket) => (
        <TicketCard key={ticket.id} {...{ unit, ticket, changed }} />
      ))}
      {elsewhere.length > 0 && (
        <details>
          <summary>{fill(words.waitingOthers, { n: elsewhere.length })}</summary>
          <ul className={list.rows}>
            {elsewhere.map((ticket) => (
              <li key={ticket.id} className={list.row}>
                <Elsewhere ticket={ticket} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const Elsewhere = ({ ticket }: { readonly ticket: TicketLine }) => {
  const [words, office, language] = [useWords(unitWords), useOffice(), useLanguage()];
  const holder = ticket.custody?.holder;
  const where =
    holder?.kind === 'citizen'
      ? words.atCitizen
      : holder?.kind === 'unit'
        ? fill(words.atUnit, { unit: unitName(office, holder.unit ?? null, language) })
        : words.atIoc;
  return (
    <>
      <div>
        <Link to={`${APP_PATH}/tickets/${ticket.id}`}>{ticket.number}</Link> {ticket.title[language]}
      </div>
      <small>{where}</small>
    </>
  );
};
