import { IconButton, LinkButton, Stack, useStyles2 } from '@grafana/ui';
import { API } from '../../collector/client.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { Answered } from '../../screen/Answered.tsx';
import { useEscape } from '../../screen/use-escape.ts';
import { numberText, percentText } from '../../words/figures.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { Statement } from '@vnioc/contract/accounting.ts';
import { PeriodEnd } from './PeriodEnd.tsx';
import { StatementLines } from './StatementLines.tsx';
import { statementStyles } from './statement-styles.ts';
import { TimeBar } from './TimeBar.tsx';
import { accountingWords } from './words.ts';

interface Props {
  readonly unit: string;
  readonly period: string;
  readonly onClose: () => void;
}

/** One unit in one period: its figures, where the time went, every turn, and what may still be said. */
export const StatementPanel = ({ unit, period, onClose }: Props) => {
  const words = useWords(accountingWords);
  const styles = useStyles2(statementStyles);
  const path = `accounting/statement?period=${encodeURIComponent(period)}&unit=${encodeURIComponent(unit)}`;
  const statement = useAnswer<Statement>(`${path}&format=json`);
  useEscape(onClose);
  return (
    <aside className={styles.panel} aria-live="polite">
      <Answered answer={statement}>
        {(data) => (
          <>
            <Head statement={data} onClose={onClose} />
            <TimeBar time={data.time} />
            <StatementLines statement={data} onChanged={statement.again} />
            <Stack direction="row" gap={1} wrap="wrap">
              <LinkButton
                size="sm"
                variant="secondary"
                target="_self"
                href={`${API}/${path}&format=xlsx&asOf=${data.asOf}`}
              >
                {words.xlsx}
              </LinkButton>
              <LinkButton
                size="sm"
                variant="secondary"
                target="_blank"
                href={`${API}/${path}&format=html&asOf=${data.asOf}`}
              >
                {words.html}
              </LinkButton>
            </Stack>
            <PeriodEnd statement={data} path={path} onClosed={statement.again} />
          </>
        )}
      </Answered>
    </aside>
  );
};

const Head = ({ statement: { unit, account }, onClose }: { statement: Statement; onClose: () => void }) => {
  const words = useWords(accountingWords);
  const language = useLanguage();
  const styles = useStyles2(statementStyles);
  const hours = (minutes: number | null) =>
    minutes === null ? '–' : fill(words.hours, { n: numberText(minutes / 60, language) });
  const figures: readonly (readonly [string, string])[] = [
    [words.onTime, `${account.onTime}/${account.n}`],
    [words.ratio, account.onTimeRatio === null ? '–' : percentText(account.onTimeRatio, language)],
    ['p50', hours(account.handle.p50Minutes)],
    ['p90', hours(account.handle.p90Minutes)],
  ];
  return (
    <header>
      <div className={styles.head}>
        <h2>{unit.name[language]}</h2>
        <IconButton name="times" aria-label={words.close} tooltip={words.close} onClick={onClose} />
      </div>
      <dl className={styles.figures}>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
        {account.few && <small>{words.few}</small>}
      </dl>
    </header>
  );
};
