import type { CaseItem } from '@vnioc/contract/alerts.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { useStyles2 } from '@grafana/ui';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { newsOfCases } from '../../collector/live/news.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { useOffice } from '../../office/use-office.ts';
import { ShortUnit } from '../../office/ShortUnit.tsx';
import { Answered } from '../../screen/Answered.tsx';
import { LiveMark } from '../../screen/LiveMark.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { SEVERITY_MARK } from './severity-mark.ts';
import { socStyles } from './soc-styles.ts';
import { socWords } from './words.ts';

/** Situations that alerts belong to: one ticket each, where the verdict is given. */
export const Cases = ({ domain }: { readonly domain: string }) => {
  const words = useWords(socWords);
  const styles = useStyles2(socStyles);
  const cases = useAnswer<Page<CaseItem>>(`cases?domain=${domain}&open=true&limit=100`, 10_000, newsOfCases);
  return (
    <section className={styles.cases}>
      <h2>
        {words.cases} · <Link to={`${APP_PATH}/duty?domain=${domain}`}>{words.queue}</Link> <LiveMark answer={cases} />
      </h2>
      <Answered answer={cases}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{words.noCases}</p>
          ) : (
            <ul>
              {items.map((one) => (
                <Case key={one.situation} one={one} />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
};

const Case = ({ one: { ticket, firing, alerts } }: { readonly one: CaseItem }) => {
  const words = useWords(socWords);
  const language = useLanguage();
  const office = useOffice();
  return (
    <li>
      <StateMark state={SEVERITY_MARK[ticket.severity]} label={words[ticket.severity]} />
      <strong>{ticket.title[language]}</strong>
      <ShortUnit id={ticket.unit} />
      <small>
        {fill(words.firing, { n: firing, all: alerts.length })} · {bothTexts(ticket.receivedAt, office.now, language)}
      </small>
      <Link to={`${APP_PATH}/tickets/${ticket.id}`}>
        {words.verdict} {ticket.number}
      </Link>
    </li>
  );
};
