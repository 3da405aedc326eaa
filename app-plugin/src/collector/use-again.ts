import { useContext, useEffect } from 'react';
import { gathering } from './live/gathering.ts';
import { LiveContext, useIsLive } from './live/LiveProvider.tsx';
import type { News } from './live/news.ts';

/** Single news are asked about at once; a storm of them is a question every two seconds from every page that is open. */
const PACE = { waitMilliseconds: 500, pauseMilliseconds: 2000 };
/** Where news come by themselves, answers are read anew for their clocks alone, which are told in minutes. */
const CLOCKS_EVERY = 60_000;

/** Calls `again` when news say so, and where there are none, or for the clocks, every so many milliseconds. */
export function useAgain(again: () => Promise<void>, every: number | undefined, news: News | undefined): void {
  const { events } = useContext(LiveContext);
  const isLive = useIsLive() && news !== undefined;
  useEffect(() => {
    if (every === undefined && news === undefined) return;
    const work = gathering(again, PACE);
    const told = news === undefined ? undefined : events.subscribe((event) => news(event) && work.want());
    return () => {
      told?.unsubscribe();
      work.stop();
    };
  }, [again, every, news, events]);
  useEffect(() => {
    if (every === undefined) return;
    const timer = setInterval(() => void (document.hidden || again()), isLive ? Math.max(every, CLOCKS_EVERY) : every);
    return () => clearInterval(timer);
  }, [again, every, isLive]);
}
