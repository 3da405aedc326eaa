import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

export const PAGE_SECONDS = 20;

/** The page that stands now; `page` in the address says with which one it begins, `hold=1` that it stays. */
export const useTurningPage = (pages: number): number => {
  const [asked] = useSearchParams();
  const first = Math.min(Math.max(Number(asked.get('page') ?? 1) || 1, 1), pages) - 1;
  const held = asked.get('hold') === '1';
  const [page, setPage] = useState(first);
  useEffect(() => {
    if (held) return;
    const timer = setInterval(() => setPage((before) => (before + 1) % pages), PAGE_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [held, pages]);
  return page;
};
