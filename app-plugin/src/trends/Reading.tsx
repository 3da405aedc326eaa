import { useStyles2 } from '@grafana/ui';
import { dateText } from '../instants/instant-text.ts';
import { StateMark } from '../marks/StateMark.tsx';
import type { ShownUnit } from '../words/figures.ts';
import { figureText } from '../words/figures.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { lastDayOf } from './last-day-of.ts';
import type { TrendData } from './trend-lines.ts';
import { trendStyles } from './trend-styles.ts';
import { trendWords } from './words.ts';

interface Props {
  readonly data: TrendData;
  readonly at: number;
  readonly shown: ShownUnit;
}

/** One period of all units, in words: what pointer or arrow keys stand at. */
export const Reading = ({ data: { lines, targets }, at, shown }: Props) => {
  const [words, styles, language] = [useWords(trendWords), useStyles2(trendStyles), useLanguage()];
  const say = (value: number) => figureText(value, shown, language) ?? '–';
  return (
    <div className={styles.reading} role="status" data-testid="trend-reading">
      <b>{dateText(lastDayOf(at))}</b>
      {lines.map(({ unit, name, points }) => {
        const point = points.find((one) => one.at === at);
        const level = point === undefined || point.value === null ? 'no_data' : point.level;
        return (
          <span key={unit} className={styles.key}>
            <StateMark state={level} label={level === 'no_data' ? words.noFigure : words[`level_${level}`]} />
            {name}: <b>{point?.value == null ? words.noFigure : say(point.value)}</b>
          </span>
        );
      })}
      {targets.map(({ name, points }) => {
        const value = points.find((one) => one.at === at)?.value;
        return value === undefined ? null : (
          <span key={name}>
            {name} {say(value)}
          </span>
        );
      })}
    </div>
  );
};
