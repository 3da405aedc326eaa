import type { Desk } from '@vnioc/contract/desk.ts';
import { useMemo } from 'react';
import { ask, askUnlessSame } from '../../collector/client.ts';
import { newsOfTickets } from '../../collector/live/news.ts';
import { useRead, type Answer, type Read } from '../../collector/use-read.ts';
import { useLanguage, type Language } from '../../words/language.ts';
import { deskAfter } from './desk-after.ts';

const EVERY = 15_000;
const AGAIN = { every: EVERY, news: newsOfTickets };

/** The duty desk: read whole once, afterwards only what changed. */
export function useDesk(): Answer<Desk> {
  const language = useLanguage();
  const read = useMemo(() => deskIn(language), [language]);
  return useRead<Desk>(read, AGAIN);
}

const deskIn =
  (language: Language): Read<Desk> =>
  async (before) => {
    if (before === null) return ask<Desk>({ path: 'desk', language });
    const path = `desk?since=${encodeURIComponent(before.revision)}`;
    const answer = await askUnlessSame<Desk>({ path, language }, before.revision);
    return answer === null ? before : deskAfter(before, answer);
  };
