import type { RevisionItem } from '@vnioc/contract/history.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { themeColors } from '../marks/theme-colors.ts';
import { useAnswer } from '../collector/use-answer.ts';
import { bothTexts } from '../instants/instant-text.ts';
import { sourceName } from '../office/office.ts';
import { useOffice } from '../office/use-office.ts';
import { Answered } from '../screen/Answered.tsx';
import { figureText } from '../words/figures.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { figureWords, qualityWords } from './words.ts';

interface Props {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
}

/** Everything that was ever said of one figure, the newest first. */
export const Revisions = (figure: Props) => {
  const [words, qualities, styles] = [useWords(figureWords), useWords(qualityWords), useStyles2(getStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const answer = useAnswer<Page<RevisionItem>>(`observations/history?${new URLSearchParams({ ...figure })}`);
  const shown = office.indicator(figure.indicator)?.shown;
  return (
    <section className={styles.box}>
      <h4>{words.history}</h4>
      <Answered answer={answer}>
        {({ items }) =>
          items.length <= 1 ? (
            <p>{words.historyOne}</p>
          ) : (
            <ol reversed className={styles.list}>
              {items.map(({ revision, value, knownAt, source, quality }) => (
                <li key={revision}>
                  <b>{shown === undefined ? value : (figureText(value, shown, language) ?? words.noValue)}</b>,{' '}
                  {fill(words.byRevision, { revision })}, {bothTexts(knownAt, office.now, language)}
                  <br />
                  {sourceName(office, source, language)}, {qualities[quality]}
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </section>
  );
};

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({ marginTop: 24, borderTop: `1px solid ${themeColors(theme).border.weak}`, paddingTop: 16 }),
  list: css({ margin: 0, paddingLeft: 24, display: 'grid', gap: 8 }),
});
