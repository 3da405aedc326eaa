import type { QueryAnswer } from '@vnioc/contract/query.ts';
import { useEffect, useState } from 'react';
import { ask } from '../../collector/client.ts';
import { CollectorFault } from '../../collector/collector-fault.ts';
import { useLanguage } from '../../words/language.ts';
import { seriesOf, type Point } from './series-of.ts';

/** How far back a trend goes by the cadence of its indicator, in days. */
const DAYS: Readonly<Record<string, number>> = { daily: 60, weekly: 370, monthly: 760, quarterly: 1500, yearly: 3700 };

interface Asked {
  readonly indicator: string;
  readonly unit: string;
  readonly cadence: string;
  readonly now: number;
}

interface Series {
  readonly points: readonly Point[] | null;
  readonly fault: CollectorFault | null;
}

const NOTHING: Series = { points: null, fault: null };

/** The figures of one indicator for one unit up to when the page was opened, from the same query as panels use. */
export function useSeries({ indicator, unit, cadence, now }: Asked): Series {
  const language = useLanguage();
  const [to] = useState(now);
  const key = `${indicator}|${unit}|${language}`;
  const [answered, setAnswered] = useState<Series & { readonly key: string }>({ key: '', ...NOTHING });
  useEffect(() => {
    const ended = new AbortController();
    const from = to - (DAYS[cadence] ?? 60) * 86_400_000;
    const query = { refId: 'A', kind: 'series', indicators: [indicator], unit, from, to };
    ask<QueryAnswer>({ method: 'POST', path: 'query', body: { queries: [query] }, language, signal: ended.signal })
      .then((answer) => ended.signal.aborted || setAnswered({ key, points: seriesOf(answer), fault: null }))
      .catch((error: unknown) => {
        if (ended.signal.aborted) return;
        if (!(error instanceof CollectorFault)) throw error;
        setAnswered({ key, points: null, fault: error });
      });
    return () => ended.abort();
  }, [indicator, unit, cadence, language, key, to]);
  return answered.key === key ? answered : NOTHING;
}
