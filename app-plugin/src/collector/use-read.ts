import { useCallback, useEffect, useRef, useState } from 'react';
import { CollectorFault } from './collector-fault.ts';
import type { News } from './live/news.ts';
import { useAgain } from './use-again.ts';

/** What is known of an answer: none yet, one (perhaps older than its last failed repetition), or a fault. */
export interface Answer<T> {
  readonly data: T | null;
  /** Of the last attempt; `data` is then what was read before it. */
  readonly fault: CollectorFault | null;
  readonly loading: boolean;
  /** When `data` was read, machine time; null before the first. */
  readonly readAt: number | null;
  /** Asks again at once; ends when the answer is there. */
  readonly again: () => Promise<void>;
}

/** One question; `before` is what is known already, so that only what changed need be asked for. */
export type Read<T> = (before: T | null) => Promise<T>;

export interface ReadAgain {
  /** Milliseconds; where `news` reach the page by themselves once a minute is enough. */
  readonly every?: number | undefined;
  /** Events after which the answer reads otherwise. */
  readonly news?: News | undefined;
}

/**
 * Reads when the question changes, when news say so, and now and then (not while the page is hidden). Null asks nothing.
 * Question and news keep their identity from one drawing to the next. An older answer never replaces a newer one.
 */
export function useRead<T>(read: Read<T> | null, { every, news }: ReadAgain = {}): Answer<T> {
  const [answer, setAnswer] = useState<Omit<Answer<T>, 'again'>>(NOTHING);
  const turn = useRef(0);
  const known = useRef<T | null>(null);
  const again = useCallback(async () => {
    if (read === null) return;
    const mine = ++turn.current;
    try {
      const data = await read(known.current);
      if (mine !== turn.current) return;
      known.current = data;
      setAnswer({ data, fault: null, loading: false, readAt: Date.now() });
    } catch (error) {
      if (!(error instanceof CollectorFault)) throw error;
      if (mine === turn.current) setAnswer((before) => ({ ...before, fault: error, loading: false }));
    }
  }, [read]);
  useEffect(() => {
    known.current = null;
    setAnswer(read === null ? { ...NOTHING, loading: false } : NOTHING);
    void again();
  }, [again, read]);
  useAgain(again, read === null ? undefined : every, read === null ? undefined : news);
  useEffect(() => () => void turn.current++, []);
  return { ...answer, again };
}

const NOTHING = { data: null, fault: null, loading: true, readAt: null } as const;
