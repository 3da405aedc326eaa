import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { fill, useLanguage, useWords } from '../words/language.ts';
import type { FoundLine } from './groups-of.ts';
import { groupsOf } from './groups-of.ts';
import { useSearch } from './use-search.ts';
import { searchWords } from './words.ts';

interface Asked {
  readonly isOpen: boolean;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onChoose: (line: FoundLine) => void;
}

/** What is typed, what was found of it, and which line is chosen: the first, until arrows or the mouse say otherwise. */
export function useFinding({ isOpen, onEnter, onLeave, onChoose }: Asked) {
  const [language, words] = [useLanguage(), useWords(searchWords)];
  const [text, setText] = useState('');
  /** Enter was pressed before the answer was there. */
  const hurried = useRef(false);
  const search = useSearch(isOpen ? text : '', (come) => {
    const best = groupsOf(come, language)[0]?.lines[0];
    if (hurried.current && best !== undefined) choose(best);
    hurried.current = false;
  });
  const { answer, fault, searching } = search;
  const groups = useMemo(() => (answer === null ? [] : groupsOf(answer, language)), [answer, language]);
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const [chosen, activate] = useState<FoundLine>();
  const active = chosen !== undefined && lines.includes(chosen) ? chosen : lines[0];
  function choose(line: FoundLine): void {
    setText('');
    onChoose(line);
  }
  const close = (): void => {
    hurried.current = false;
    setText('');
    onLeave();
  };
  const enter = (): void => {
    if (searching) hurried.current = true;
    else if (fault !== null) search.again();
    else if (active !== undefined) choose(active);
  };
  const move = (by: 1 | -1): void => {
    const at = active === undefined ? -1 : lines.indexOf(active);
    activate(lines.at((at + by) % lines.length));
  };
  return {
    ...{ text, groups, active, search, choose, close, activate, count: lines.length },
    isShown: isOpen && (searching || answer !== null || fault !== null),
    /** Where there is no list to show; null: there is one. */
    said: saidOf(),
    type(typed: string) {
      hurried.current = false;
      setText(typed);
      onEnter(); // Escape may have closed the list
    },
    press(event: KeyboardEvent): void {
      if (event.nativeEvent.isComposing) return; // Vietnamese keyboards end a word with Enter
      const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: enter, Escape: close }[event.key];
      if (act === undefined || (text === '' && event.key !== 'Escape')) return;
      event.preventDefault();
      event.stopPropagation(); // Escape closes this, and nothing behind it
      act();
    },
  };

  function saidOf(): string | null {
    if (searching) return lines.length > 0 ? null : words.searching;
    if (fault !== null) return fill(words.failed, { reason: fault.message });
    return lines.length === 0 ? words.nothing : null;
  }
}
