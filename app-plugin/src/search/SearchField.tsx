import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { RefObject } from 'react';
import { useId } from 'react';
import { LONGEST_SEARCH } from '@vnioc/contract/search.ts';
import { fill, useWords } from '../words/language.ts';
import type { FoundLine } from './groups-of.ts';
import { optionId, SearchList } from './SearchList.tsx';
import { searchStyles } from './search-styles.ts';
import { useFinding } from './use-finding.ts';
import { searchWords } from './words.ts';

interface Props {
  readonly field: RefObject<HTMLInputElement>;
  /** The key that leads here. */
  readonly hint: string;
  readonly isOpen: boolean;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onChoose: (line: FoundLine) => void;
}

/** The combobox itself (WAI-ARIA 1.2, with a listbox popup): the focus stays in the field, arrows move the choice. */
export const SearchField = ({ field, hint, isOpen, onEnter, onLeave, onChoose }: Props) => {
  const [words, styles, id] = [useWords(searchWords), useStyles2(searchStyles), useId()];
  const finding = useFinding({ isOpen, onEnter, onLeave, onChoose });
  const { text, groups, active, search, said, isShown } = finding;
  const hasList = isShown && groups.length > 0;
  return (
    <div onBlur={({ relatedTarget, currentTarget }) => currentTarget.contains(relatedTarget) || onLeave()}>
      <div className={styles.row}>
        <input
          {...{ ref: field, value: text, className: styles.field, maxLength: LONGEST_SEARCH, placeholder: words.label }}
          {...{ type: 'text', autoComplete: 'off', spellCheck: false, enterKeyHint: 'go' }}
          role="combobox"
          aria-label={words.label}
          aria-autocomplete="list"
          aria-expanded={hasList}
          aria-controls={hasList ? id : undefined}
          aria-activedescendant={hasList ? optionId(id, groups, active) : undefined}
          aria-keyshortcuts={hint === '/' ? '/' : 'Control+K /'}
          onFocus={onEnter}
          onChange={({ currentTarget }) => finding.type(currentTarget.value)}
          onKeyDown={finding.press}
        />
        {text === '' && <kbd className={styles.hint}>{hint}</kbd>}
        <button type="button" className={styles.button} onClick={finding.close}>
          {words.close}
        </button>
      </div>
      <span role="status" className={styles.heard}>
        {isShown ? (said ?? fill(words.count, { n: finding.count })) : ''}
      </span>
      {isShown && (
        // pressing the mouse in it leaves the focus where it is
        <div className={styles.popup} onMouseDown={(event) => event.preventDefault()}>
          {hasList && (
            <div className={cx(search.searching && styles.stale)}>
              <SearchList {...{ id, groups, active, onChoose: finding.choose }} onActive={finding.activate} />
            </div>
          )}
          {said !== null && !hasList && <p className={styles.said}>{said}</p>}
          {hasList && <p className={styles.foot}>{words.hint}</p>}
        </div>
      )}
    </div>
  );
};
