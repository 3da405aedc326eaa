import { useStyles2 } from '@grafana/ui';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Loading } from '../../screen/Loading.tsx';
import { useWords } from '../../words/language.ts';
import { boxStyles } from '../overview/box-styles.ts';
import { domainWords } from './words.ts';

/** Scenes are only fetched when a trend is drawn. */
const Trends = lazy(() => import('../../trends/Trends.tsx').then((file) => ({ default: file.Trends })));

interface Props {
  readonly domain: string;
  /** Shown until the reader chooses another one. */
  readonly first: string | null;
}

/** Indicators of the domain over time, against their targets; links name the indicator as `?indicator=`. */
export const Trend = ({ domain, first }: Props) => {
  const [words, styles] = [useWords(domainWords), useStyles2(boxStyles)];
  const [asked] = useSearchParams();
  // The newest overview may name another figure; what is looked at stays until a link asks for something else.
  const [begun] = useState(first);
  const indicator = asked.get('indicator') ?? begun;
  return (
    <section className={styles.box}>
      <h3>{words.trend}</h3>
      <div style={{ padding: '0 12px 12px', minWidth: 0 }}>
        <Suspense fallback={<Loading />}>
          <Trends key={`${domain} ${indicator}`} domain={domain} first={indicator} />
        </Suspense>
      </div>
    </section>
  );
};
