import type { SearchAnswer, SearchRequest } from '@vnioc/contract/search.ts';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../collector/client.ts';
import { CollectorFault } from '../collector/collector-fault.ts';
import { useLanguage } from '../words/language.ts';

/** Until somebody has stopped typing. */
const DEBOUNCE_MILLISECONDS = 150;
const OF_EACH_GROUP = 6;
const WORD = /[\p{L}\p{N}]/u;

export interface Search {
  /** Of what was typed last; while `searching`, of what was typed of it before. */
  readonly answer: SearchAnswer | null;
  readonly fault: CollectorFault | null;
  readonly searching: boolean;
  readonly again: () => void;
}

interface Heard {
  readonly of: string;
  readonly answer: SearchAnswer | null;
  readonly fault: CollectorFault | null;
}

const NOTHING: Heard = { of: '', answer: null, fault: null };

/** Asks the collector for what was typed, in a body: a citizen's name must stand in no address (docs/api.md, Search). */
export function useSearch(text: string, onAnswer: (answer: SearchAnswer) => void): Search {
  const language = useLanguage();
  const told = useRef(onAnswer);
  useEffect(() => {
    told.current = onAnswer;
  });
  const [heard, setHeard] = useState(NOTHING);
  const [turn, setTurn] = useState(0);
  const q = WORD.test(text) ? text.trim() : '';
  useEffect(() => {
    if (q === '') return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = async (): Promise<void> => {
      const body: SearchRequest = { q, limit: OF_EACH_GROUP };
      try {
        const answer = await ask<SearchAnswer>({ method: 'POST', path: 'search', body, language, signal });
        if (signal.aborted) return;
        setHeard({ of: q, answer, fault: null });
        told.current(answer);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof CollectorFault)) throw error;
        setHeard({ of: q, answer: null, fault: error });
      }
    };
    const timer = setTimeout(() => void look(), DEBOUNCE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [q, language, turn]);
  const isNow = q !== '' && heard.of === q;
  const isOn = q !== '' && heard.of !== '' && (q.startsWith(heard.of) || heard.of.startsWith(q));
  return {
    ...{ answer: isOn ? heard.answer : null, fault: isNow ? heard.fault : null, searching: q !== '' && !isNow },
    again() {
      setHeard(NOTHING);
      setTurn((before) => before + 1);
    },
  };
}
