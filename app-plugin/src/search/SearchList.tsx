import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { useEffect, useRef } from 'react';
import { StateMark } from '../marks/StateMark.tsx';
import { useWords } from '../words/language.ts';
import type { FoundGroup, FoundLine } from './groups-of.ts';
import { listStyles } from './list-styles.ts';
import { searchWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  readonly active: FoundLine | undefined;
  readonly onActive: (line: FoundLine) => void;
  readonly onChoose: (line: FoundLine) => void;
}

/** Id of the option that stands for a line. */
export const optionId = (id: string, groups: readonly FoundGroup[], line: FoundLine | undefined): string | undefined =>
  line === undefined ? undefined : `${id}-${groups.flatMap(({ lines }) => lines).indexOf(line)}`;

/** What was found, in groups: a listbox whose focus stays in the field (WAI-ARIA 1.2, combobox). */
export const SearchList = ({ id, groups, active, onActive, onChoose }: Props) => {
  const [words, styles] = [useWords(searchWords), useStyles2(listStyles)];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={words.label} className={styles.list}>
      {groups.map(({ name, lines, hasMore }) => (
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <div id={`${id}-${name}`} role="presentation" className={styles.group}>
            {words[name]} {hasMore && <small>{words.more}</small>}
          </div>
          {lines.map((line) => (
            <div
              key={line.to}
              id={optionId(id, groups, line)}
              role="option"
              aria-selected={line === active}
              className={cx(styles.line, line === active && styles.active)}
              onMouseMove={() => line !== active && onActive(line)}
              onClick={() => onChoose(line)}
            >
              <span className={styles.mark}>
                {line.mark !== null && <StateMark state={line.mark} label={words[`mark_${line.mark}`]} />}
              </span>
              <span className={styles.title}>{line.title}</span>
              {line.note !== '' && <small className={styles.note}>{line.note}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
};
