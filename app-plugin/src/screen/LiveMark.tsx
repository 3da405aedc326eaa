import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { useIsLive } from '../collector/live/LiveProvider.tsx';
import type { Answer } from '../collector/use-answer.ts';
import { StateMark } from '../marks/StateMark.tsx';
import { themeColors } from '../marks/theme-colors.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { ageText } from './age-text.ts';
import { frameWords } from './words.ts';

const STEP = 5000;

/** In a page's head: news come by themselves, or how old the picture is. Shape and words, not colour alone. */
export const LiveMark = ({
  answer: { readAt, fault },
}: {
  readonly answer: Pick<Answer<unknown>, 'readAt' | 'fault'>;
}) => {
  const [words, styles] = [useWords(frameWords), useStyles2(markStyles)];
  const isLive = useIsLive() && fault === null;
  if (readAt === null) return null;
  return (
    <span className={styles.mark} data-live={isLive} title={isLive ? words.liveHint : words.notLiveHint}>
      <StateMark state={isLive ? 'normal' : 'no_data'} size={12} />
      {isLive ? words.live : <Age readAt={readAt} />}
    </span>
  );
};

/** By the machine's own clock: the office's may be simulated. */
const Age = ({ readAt }: { readonly readAt: number }) => {
  const language = useLanguage();
  const [now, setNow] = useState(readAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP);
    return () => clearInterval(timer);
  }, []);
  return <>{ageText(Math.max(0, now - readAt), language)}</>;
};

const markStyles = (theme: GrafanaTheme2) => ({
  mark: css({
    ...{ display: 'inline-flex', alignItems: 'center', gap: 6, whiteSpace: 'nowrap' },
    ...{ fontSize: 13, color: themeColors(theme).text.secondary, fontVariantNumeric: 'tabular-nums' },
    '@media print': { display: 'none' },
  }),
});
