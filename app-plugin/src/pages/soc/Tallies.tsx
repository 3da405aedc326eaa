import type { EventItem } from '@vnioc/contract/events.ts';
import { useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import { StateMark } from '../../marks/StateMark.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { keyOf } from './key-of.ts';
import { kindText } from './kind-words.ts';
import { sourceName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { SEVERITY_MARK } from './severity-mark.ts';
import { socStyles } from './soc-styles.ts';
import { tallyOf } from './tally.ts';
import { socWords } from './words.ts';

interface Props {
  readonly by: 'kind' | 'source' | 'asset';
  readonly events: readonly EventItem[];
  readonly onChoose: (key: string) => void;
}

const HEADS = { kind: 'byKind', source: 'bySource', asset: 'byAsset' } as const;

/** More would push the events themselves off the screen. */
const MOST = 6;

/** The worst kinds, sources or devices; choosing one narrows what is shown below. */
export const Tallies = ({ by, events, onChoose }: Props) => {
  const words = useWords(socWords);
  const language = useLanguage();
  const office = useOffice();
  const styles = useStyles2(socStyles);
  const tallies = useMemo(() => tallyOf(events, (event) => keyOf(event, by), MOST), [events, by]);
  const nameOf = (key: string): string => {
    if (key === '') return words.noAsset;
    if (by === 'kind') return kindText(key, language);
    return by === 'source' ? sourceName(office, key, language) : key;
  };
  return (
    <section className={styles.tally}>
      <h3>{words[HEADS[by]]}</h3>
      <ul>
        {tallies.map(({ key, count, worst }) => (
          <li key={key}>
            <button type="button" onClick={() => onChoose(key)}>
              <StateMark state={SEVERITY_MARK[worst]} label={words[worst]} />
              <span>
                {nameOf(key)} {by === 'kind' && nameOf(key) !== key && <small>{key}</small>}
              </span>
              <strong>{count}</strong>
            </button>
          </li>
        ))}
        {tallies.length === 0 && <li>{words.none}</li>}
      </ul>
    </section>
  );
};
