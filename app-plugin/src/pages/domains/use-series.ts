import type { QueryAnswer } from '@vnioc/contract/query.ts';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../../collector/client.ts';
import { CollectorFault } from '../../collector/collector-fault.ts';
import { useLanguage } from '../../words/language.ts';
import { seriesOf, type Point } from './series-of.ts';

/** How far back a trend goes by the cadence of its indicator, in days. */
const DAYS: Readonly<Record<string, number>> = { daily: 60, weekly: 370, monthly: 760, quarterly: 1500, yearly: 3700 };

interface Series {
  readonly points: readonly Point[] | null;
  readonly fault: CollectorFault | null;
}

/** The figures of one indicator for one unit up to now, from the same query as panels use. */
export function useSeries(asked: { indicator: string; unit: string; cadence: string; now: number } | null): Series {
  const language = useLanguage();
  const [series, setSeries] = useState<Series>({ points: null, fault: null });
  const to = useRef(asked?.now ?? 0);
  const { indicator, unit, cadence } = asked ?? {};
  if (to.current === 0 && asked !== null) to.current = asked.now;
  useEffect(() => {
    if (indicator === undefined || unit === undefined) return;
    const ended = new AbortController();
    setSeries({ points: null, fault: null });
    const from = to.current - (DAYS[cadence ?? ''] ?? 60) * 86_400_000;
    const query = { refId: 'A', kind: 'series', indicators: [indicator], unit, from, to: to.current };
    ask<QueryAnswer>({ method: 'POST', path: 'query', body: { queries: [query] }, language, signal: ended.signal })
      .then((answer) => ended.signal.aborted || setSeries({ points: seriesOf(answer), fault: null }))
      .catch((error: unknown) => {
        if (ended.signal.aborted) return;
        if (!(error instanceof CollectorFault)) throw error;
        setSeries({ points: null, fault: error });
      });
    return () => ended.abort();
  }, [indicator, unit, cadence, language]);
  return series;
}
