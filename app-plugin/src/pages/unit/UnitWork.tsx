import type { OwedAnswer } from '@vnioc/contract/owed.ts';
import type { WorkAnswer } from '@vnioc/contract/unit-work.ts';
import { useStyles2 } from '@grafana/ui';
import { newsOfAccounts, newsOfTickets } from '../../collector/live/news.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { useWords } from '../../words/language.ts';
import type { Statement } from '@vnioc/contract/accounting.ts';
import { reportMonths } from '../accounting/periods.ts';
import { DoNow } from './DoNow.tsx';
import { FiguresOwed } from './FiguresOwed.tsx';
import { OnTime } from './OnTime.tsx';
import { asksSomething } from './owed-texts.ts';
import { ticketsOfUnit } from './tickets-of-unit.ts';
import { TimeCharged } from './TimeCharged.tsx';
import { UnitHead } from './UnitHead.tsx';
import { unitStyles } from './unit-styles.ts';
import { unitWords } from './words.ts';

const EVERY = 20_000;
const EVERY_FIGURES = 60_000;

/** One unit's day, from what burns to what is counted. */
export const UnitWork = ({ unit }: { readonly unit: string }) => {
  const [words, styles] = [useWords(unitWords), useStyles2(unitStyles)];
  const office = useOffice();
  const period = reportMonths(office.now, 1)[0] ?? '';
  const id = encodeURIComponent(unit);
  const reads = (permission: string, path: string) => (mayDo(office, permission) ? path : null);
  const tickets = useAnswer<WorkAnswer>(reads('read tickets', `work?unit=${id}`), EVERY, newsOfTickets);
  const owed = useAnswer<OwedAnswer>(reads('read sources', `figures/owed?unit=${id}`), EVERY_FIGURES);
  const statement = useAnswer<Statement>(
    reads('read accounts', `accounting/statement?period=${period}&unit=${id}&format=json`),
    EVERY_FIGURES,
    newsOfAccounts,
  );
  const changed = () => void Promise.all([tickets.again(), statement.again()]);
  const account = statement.data?.account;
  const counts = {
    now: tickets.data === null ? '–' : ticketsOfUnit(tickets.data.items, unit).now.length,
    figures: owed.data?.items.filter(asksSomething).length ?? '–',
    turns: account === undefined ? '–' : account.late + account.overdueOpen,
    period: account === undefined ? '–' : `${account.onTime}/${account.n}`,
  };
  return (
    <div className={styles.page}>
      <UnitHead unit={unit} period={period} onTime={counts.period} answer={tickets} />
      {mayDo(office, 'read tickets') && (
        <Answered answer={tickets}>{({ items }) => <DoNow {...{ unit, tickets: items, changed }} />}</Answered>
      )}
      {mayDo(office, 'read sources') && (
        <Answered answer={owed}>{(answer) => <FiguresOwed owed={answer} changed={() => void owed.again()} />}</Answered>
      )}
      {mayDo(office, 'read accounts') ? (
        <Answered answer={statement}>
          {(data) => (
            <>
              <TimeCharged statement={data} onChanged={changed} />
              <OnTime statement={data} />
            </>
          )}
        </Answered>
      ) : (
        <p>{words.noAccounts}</p>
      )}
      <nav className={styles.tabs}>
        {(['now', 'figures', 'turns', 'period'] as const).map((tab) => (
          <a key={tab} href={`#${tab}`}>
            <b>{counts[tab]}</b>
            {words[`tab_${tab}`]}
          </a>
        ))}
      </nav>
    </div>
  );
};
