import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject, type SyntheticEvent } from 'react';
import { moveFocus, type Place, type Size } from '../board/move-focus.ts';

interface Asked {
  readonly place: Place;
  /** Takes the focus as soon as it is drawn: the board before it had it. */
  readonly startFocused: boolean;
  readonly setPlace: (place: Place) => void;
  readonly size: Size;
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Brings a place into view before it is focused. */
  readonly reveal: (place: Place) => void;
  /** Enter, Space or a click on a place. */
  readonly onAct: (place: Place, by: 'key' | 'pointer') => void;
  /** Backspace, or Escape: one level up. */
  readonly onUp: () => void;
}

/** One place of the grid holds the focus; arrows move it, and the real focus follows once the place is drawn. */
export const useGridFocus = ({ place, setPlace, startFocused, size, grid, reveal, onAct, onUp }: Asked) => {
  const moved = useRef(startFocused);
  useLayoutEffect(() => {
    if (!moved.current) return;
    const element = grid.current?.querySelector<HTMLElement>(
      `[data-row="${place.row}"][data-column="${place.column}"]`,
    );
    if (element == null) return; // drawn by the next render
    moved.current = false;
    element.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveFocus(place, event, size);
    if (next !== null) {
      moved.current = true;
      setPlace(next);
      reveal(next);
    } else if (event.key === 'Enter' || event.key === ' ') onAct(place, 'key');
    else if (event.key === 'Backspace' || event.key === 'Escape') onUp();
    else return;
    event.preventDefault();
  };
  const at = (event: SyntheticEvent) => placeOf(event.target);
  const onFocus = (event: SyntheticEvent) => {
    const there = at(event);
    if (there !== null) setPlace(there);
  };
  const onClick = (event: SyntheticEvent) => {
    const there = at(event);
    if (there !== null) onAct(there, 'pointer');
  };
  return { onKeyDown, onFocus, onClick };
};

const placeOf = (target: EventTarget): Place | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return element === null ? null : { row: Number(element.dataset['row']), column: Number(element.dataset['column']) };
};
