import { useStyles2 } from '@grafana/ui';
import { fill, useWords } from '../../words/language.ts';
import type { Statement } from '@vnioc/contract/accounting.ts';
import { StatementLineItem } from './StatementLineItem.tsx';
import { statementStyles } from './statement-styles.ts';
import { accountingWords } from './words.ts';

interface Props {
  readonly statement: Statement;
  readonly onChanged: () => unknown;
}

/** Every turn behind the figures: late ones first, what is not counted last. */
export const StatementLines = ({ statement: { lines }, onChanged }: Props) => {
  const words = useWords(accountingWords);
  const styles = useStyles2(statementStyles);
  return (
    <section>
      <h3 style={{ fontSize: 14 }}>{fill(words.lines, {})}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <StatementLineItem key={`${line.ticket} ${line.turn} ${line.from}`} line={line} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
};
