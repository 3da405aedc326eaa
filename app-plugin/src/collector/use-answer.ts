import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../words/language.ts';
import { ask } from './client.ts';
import { CollectorFault } from './collector-fault.ts';

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

/**
 * Asks for a path below `/api/v1` when it changes and every `every` milliseconds (not while the page is hidden). Null asks
 * nothing. An older answer never replaces a newer one.
 */
export function useAnswer<T>(path: string | null, every?: number): Answer<T> {
  const language = useLanguage();
  const [answer, setAnswer] = useState<Omit<Answer<T>, 'again'>>(NOTHING);
  const turn = useRef(0);
  const again = useCallback(async () => {
    if (path === null) return;
    const mine = ++turn.current;
    try {
      const data = await ask<T>({ path, language });
      if (mine === turn.current) setAnswer({ data, fault: null, loading: false, readAt: Date.now() });
    } catch (error) {
      if (!(error instanceof CollectorFault)) throw error;
      if (mine === turn.current) setAnswer((before) => ({ ...before, fault: error, loading: false }));
    }
  }, [path, language]);
  useEffect(() => {
    setAnswer(path === null ? { ...NOTHING, loading: false } : NOTHING);
    void again();
    if (every === undefined || path === null) return;
    const timer = setInterval(() => document.hidden || void again(), every);
    return () => clearInterval(timer);
  }, [again, every, path]);
  useEffect(() => () => void turn.current++, []);
  return { ...answer, again };
}

const NOTHING = { data: null, fault: null, loading: true, readAt: null } as const;
