import { useEffect, useState } from 'react';

/** What is left however small the window is. */
const LEAST = 320;

/** Pixels from the top of something to the end of the window, less a margin: a list fills the screen, whatever frames it. */
export function useRoomBelow(element: { readonly current: HTMLElement | null }, margin: number): number {
  const [room, setRoom] = useState(LEAST);
  useEffect(() => {
    const measure = () => {
      const top = (element.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setRoom(Math.max(LEAST, window.innerHeight - top - margin));
    };
    const observer = new ResizeObserver(measure); // what stands above may grow; it begins with a first look
    if (element.current?.parentElement) observer.observe(element.current.parentElement);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element, margin]);
  return room;
}
