import type { WhyAnswer } from '@vnioc/contract/why.ts';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { themeColors } from '../marks/theme-colors.ts';
import { Fragment } from 'react';
import { useOffice } from '../office/use-office.ts';
import { StateMark } from '../marks/StateMark.tsx';
import { stateWords } from '../marks/words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { whyLines } from './why-lines.ts';
import { figureWords } from './words.ts';

/** The facts as a list of terms; what there is nothing to say of is left out, never shown as 0. */
export const WhyFacts = ({ why }: { readonly why: WhyAnswer }) => {
  const [office, language, words] = [useOffice(), useLanguage(), useWords(figureWords)];
  const [styles, states] = [useStyles2(getStyles), useWords(stateWords)];
  return (
    <dl className={styles.list}>
      <dt>{words.state}</dt>
      <dd>
        <span className={styles.state}>
          <StateMark state={why.state} size={14} /> {states[why.state]}
        </span>
      </dd>
      {whyLines(why, office, language).map(({ term, texts }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          {texts.map((text) => (
            <dd key={text}>{text}</dd>
          ))}
        </Fragment>
      ))}
    </dl>
  );
};

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    ...{ margin: 0, display: 'grid', gridTemplateColumns: '104px minmax(0,1fr)', gap: '6px 16px' },
    ...{ fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
    dt: { color: themeColors(theme).text.secondary, fontWeight: 'normal', gridColumn: 1 },
    dd: { margin: 0, gridColumn: 2 },
  }),
  state: css({ display: 'inline-flex', alignItems: 'center', gap: 8 }),
});
