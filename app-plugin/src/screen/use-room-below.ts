import { useEffect, useLayoutEffect, useState } from 'react';

/** What is left however small the window is. */
const LEAST = 320;

/** Pixels from the top of something to the end of the window, less a margin: a list fills the screen, whatever frames it. */
export function useRoomBelow(element: { readonly current: HTMLElement | null }, margin: number): number {
  const [room, setRoom] = useState(LEAST);
  const measure = () => {
    const top = (element.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    setRoom(Math.max(LEAST, window.innerHeight - top - margin));
  };
  useLayoutEffect(measure, [element, margin]);
  useEffect(() => {
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  });
  return room;
}
