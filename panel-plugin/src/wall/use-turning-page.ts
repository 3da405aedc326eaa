import { useEffect, useState } from 'react';

/** Which page the wall shows: the next one after so many seconds, then the first again. */
export const useTurningPage = (pages: number, seconds: number): number => {
  const [turned, setTurned] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setTurned((before) => before + 1), seconds * 1000);
    return () => clearInterval(timer);
  }, [pages, seconds]);
  return pages === 0 ? 0 : turned % pages;
};
