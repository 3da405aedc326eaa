import type { TicketLine } from '@vnioc/contract/tickets.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { useCallback, useState } from 'react';
import { ask } from '../../collector/client.ts';
import { CollectorFault } from '../../collector/collector-fault.ts';
import type { Answer } from '../../collector/use-answer.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { useLanguage } from '../../words/language.ts';
import { pathOf } from './ticket-filters.ts';

const EVERY = 30_000;
const NONE = { of: '', pages: [] } as const;

export interface TicketPages {
  readonly answer: Answer<Page<TicketLine>>;
  readonly tickets: readonly TicketLine[];
  /** Reads the next page; null when there is none. */
  readonly more: (() => Promise<void>) | null;
  readonly fault: CollectorFault | null;
}

/** The first page, read again and again, and the older ones that somebody asked for. */
export function useTicketPages(asked: URLSearchParams): TicketPages {
  const language = useLanguage();
  const path = pathOf(asked);
  const answer = useAnswer<Page<TicketLine>>(path, EVERY);
  const [read, setRead] = useState<{ readonly of: string; readonly pages: readonly Page<TicketLine>[] }>(NONE);
  const older = read.of === path ? read.pages : NONE.pages;
  const [fault, setFault] = useState<CollectorFault | null>(null);
  const next = older.length > 0 ? (older.at(-1)?.next ?? null) : (answer.data?.next ?? null);
  const more = useCallback(async () => {
    try {
      const page = await ask<Page<TicketLine>>({ path: pathOf(asked, next), language });
      setRead((before) => ({ of: path, pages: [...(before.of === path ? before.pages : []), page] }));
      setFault(null);
    } catch (error) {
      if (!(error instanceof CollectorFault)) throw error;
      setFault(error);
    }
  }, [asked, path, next, language]);
  const known = new Set<string>();
  const tickets = [answer.data, ...older]
    .flatMap((page) => page?.items ?? [])
    .filter(({ id }) => !known.has(id) && known.add(id));
  return { answer, tickets, more: next === null ? null : more, fault };
}
