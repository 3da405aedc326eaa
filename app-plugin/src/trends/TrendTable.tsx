import { useStyles2 } from '@grafana/ui';
import { dateText } from '../instants/instant-text.ts';
import type { ShownUnit } from '../words/figures.ts';
import { figureText } from '../words/figures.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { lastDayOf } from './last-day-of.ts';
import type { TrendData } from './trend-lines.ts';
import { instantsOf } from './trend-path.ts';
import { trendStyles } from './trend-styles.ts';
import { trendWords } from './words.ts';

interface Props {
  readonly data: TrendData;
  readonly shown: ShownUnit;
}

/** The same figures as numbers, the newest first; a missing one is a dash, never a zero. */
export const TrendTable = ({ data: { lines, targets }, shown }: Props) => {
  const [words, styles, language] = [useWords(trendWords), useStyles2(trendStyles), useLanguage()];
  const columns = [...lines, ...targets].map(({ name, points }) => ({
    name,
    values: new Map(points.map(({ at, value }) => [at, value])),
  }));
  return (
    <details>
      <summary>{words.table}</summary>
      <div className={styles.tableBox} role="region" aria-label={words.table} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {instantsOf(lines)
              .toReversed()
              .map((at) => (
                <tr key={at}>
                  <td>{dateText(lastDayOf(at))}</td>
                  {columns.map(({ name, values }) => (
                    <td key={name}>{figureText(values.get(at) ?? null, shown, language) ?? '–'}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
