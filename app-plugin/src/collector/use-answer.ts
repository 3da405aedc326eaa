import { useMemo } from 'react';
import { useLanguage } from '../words/language.ts';
import { ask } from './client.ts';
import type { News } from './live/news.ts';
import { useRead, type Answer } from './use-read.ts';

export type { Answer } from './use-read.ts';

/**
 * Asks for a path below `/api/v1` when it changes, when one of the `news` of it is told, and every `every` milliseconds
 * (not while the page is hidden). Null asks nothing.
 */
export function useAnswer<T>(path: string | null, every?: number, news?: News): Answer<T> {
  const language = useLanguage();
  const read = useMemo(() => (path === null ? null : () => ask<T>({ path, language })), [path, language]);
  return useRead<T>(read, { every, news });
}
