import type { OwedAnswer } from '@vnioc/contract/owed.ts';
import { useStyles2 } from '@grafana/ui';
import { fill, useWords } from '../../words/language.ts';
import { OwedRow } from './OwedRow.tsx';
import { asksSomething } from './owed-texts.ts';
import { rowStyles } from './row-styles.ts';
import { unitStyles } from './unit-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly owed: OwedAnswer;
  readonly changed: () => void;
}

/** Figures that are due, or will be within days: which, until when, and the cell that was wrong. */
export const FiguresOwed = ({ owed, changed }: Props) => {
  const [words, styles, list] = [useWords(unitWords), useStyles2(unitStyles), useStyles2(rowStyles)];
  const items = owed.items.filter(asksSomething);
  const waiting = owed.items.filter((item) => !asksSomething(item));
  return (
    <section>
      <h2 className={styles.section} id="figures">
        {fill(words.figures, { n: items.length })}
      </h2>
      {items.length === 0 ? (
        <p>{words.noFigures}</p>
      ) : (
        <ul className={list.rows}>
          {items.map((item) => (
            <OwedRow key={`${item.source}|${item.period}`} item={item} changed={changed} />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <details>
          <summary>{fill(words.automaticWaiting, { n: waiting.length })}</summary>
          <ul className={list.rows}>
            {waiting.map((item) => (
              <OwedRow key={`${item.source}|${item.period}`} item={item} changed={changed} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
