import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { Sparkline } from '../../figures/Sparkline.tsx';
import { dateText } from '../../instants/instant-text.ts';
import { themeColors } from '../../marks/theme-colors.ts';
import type { IndicatorRow } from '../../office/office.ts';
import { unitName, useOffice } from '../../office/office.ts';
import { figureText } from '../../words/figures.ts';
import { fill, nameIn, useLanguage, useWords } from '../../words/language.ts';
import type { Point } from './series-of.ts';
import { domainWords } from './words.ts';

interface Props {
  readonly points: readonly Point[];
  readonly indicator: IndicatorRow;
  readonly unit: string;
  readonly target: number | null;
}

const HEIGHT = 150;

/** A line against a dashed target, its extremes written beside it, its figures as a table below. */
export const TrendChart = ({ points, indicator, unit, target }: Props) => {
  const [words, styles, language, office] = [useWords(domainWords), useStyles2(getStyles), useLanguage(), useOffice()];
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || known.length === 0)
    return <p className={styles.none}>{words.noTrend}</p>;
  const values = [...known.map(({ value }) => value ?? 0), ...(target === null ? [] : [target])];
  const say = (value: number | null) => figureText(value, indicator.shown, language) ?? '–';
  const [from, to] = [dateText(first.at), dateText(last.at)];
  const names = { indicator: nameIn(language, indicator), unit: unitName(office, unit, language) };
  return (
    <>
      <div className={styles.chart}>
        <div className={styles.axis} aria-hidden>
          <span>{say(Math.max(...values))}</span>
          <span>{say(Math.min(...values))}</span>
        </div>
        <Sparkline
          values={points.map(({ value }) => value)}
          target={target}
          height={HEIGHT}
          label={fill(words.trendLabel, { ...names, from, to })}
        />
        <span />
        <div className={styles.days} aria-hidden>
          <span>{from}</span>
          <span>{to}</span>
        </div>
      </div>
      <details>
        <summary>{words.table}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ at, value }) => (
              <tr key={at}>
                <td>{dateText(at)}</td>
                <td>{say(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
};

const getStyles = (theme: GrafanaTheme2) => {
  const { text } = themeColors(theme);
  return {
    chart: css({
      ...{ display: 'grid', gridTemplateColumns: 'auto minmax(0,1fr)', gap: '4px 8px', padding: '12px 0 4px' },
      ...{ fontSize: 12, color: text.secondary, fontVariantNumeric: 'tabular-nums' },
    }),
    axis: css({ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', textAlign: 'right' }),
    days: css({ display: 'flex', justifyContent: 'space-between' }),
    none: css({ color: text.secondary, padding: '24px 0 !important' }),
    table: css({ fontVariantNumeric: 'tabular-nums', 'td, th': { padding: '2px 16px 2px 0', textAlign: 'left' } }),
  };
};
