import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { useCallback, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useWords } from '../words/language.ts';
import type { FoundLine } from './groups-of.ts';
import { SearchField } from './SearchField.tsx';
import { searchStyles } from './search-styles.ts';
import { useSearchKeys } from './use-search-keys.ts';
import { searchWords } from './words.ts';

/** In the head of every page: find a ticket, a unit, an indicator, a page. On a phone a button that opens it. Not on the wall. */
export const SearchBox = () => {
  const [asked] = useSearchParams();
  return asked.has('kiosk') ? null : <Box />;
};

const Box = () => {
  const [words, styles] = [useWords(searchWords), useStyles2(searchStyles)];
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const enter = useCallback(() => setOpen(true), []);
  const focus = useCallback(() => {
    setOpen(true);
    // a phone's field is there once it has been drawn
    requestAnimationFrame(() => field.current?.focus());
  }, []);
  const leave = useCallback(() => {
    setOpen(false);
    // where the field goes away with its list, the button has the focus again; elsewhere there is no button
    requestAnimationFrame(() => button.current?.focus());
  }, []);
  const { hint } = useSearchKeys(focus);
  const go = ({ to }: FoundLine): void => {
    field.current?.blur();
    setOpen(false);
    void navigate(to);
  };
  return (
    <div role="search" className={styles.box}>
      <button ref={button} type="button" className={styles.button} aria-expanded={isOpen} onClick={focus}>
        {words.open}
      </button>
      <div className={cx(styles.place, isOpen && styles.whole)}>
        <SearchField {...{ field, hint, isOpen }} onEnter={enter} onLeave={leave} onChoose={go} />
      </div>
    </div>
  );
};
