import { getBackendSrv } from '@grafana/runtime';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import type { WorkCounts } from '@vnioc/contract/work-counts.ts';
import { useEffect, useState } from 'react';
import { bootData } from '../boot-data.ts';

const PATH = '/api/plugin-proxy/vnioc-operations-app/v1/work-counts';
const EVERY = 60_000;
/** Many things happen at once; they are asked for once. */
const GATHERING = 3_000;

/** About the line itself, not about the work. */
const isNews = ({ detail: { event } }: CustomEvent<LiveEvent>): boolean => !['alive', 'lost'].includes(event);

/** What waits on the pages, asked again soon after something happened and now and then; null: not known, or not one's to know. */
export function useWorkCounts(): WorkCounts | null {
  const [counts, setCounts] = useState<WorkCounts | null>(null);
  useEffect(() => {
    const { permissions } = bootData().visitor;
    if (!permissions.includes('read tickets') && !permissions.includes('read sources')) return;
    let [left, soon] = [false, 0];
    const ask = async (): Promise<void> => {
      soon = 0;
      if (document.hidden) return;
      // what was said before stands until it is said anew
      const said = await getBackendSrv()
        .get<WorkCounts>(PATH)
        .catch(() => undefined);
      if (!left && said !== undefined) setCounts(said);
    };
    const hear = (event: Event): void => {
      if (soon === 0 && isNews(event as CustomEvent<LiveEvent>)) soon = window.setTimeout(() => void ask(), GATHERING);
    };
    const look = (): void => void ask();
    const timer = window.setInterval(look, EVERY);
    window.addEventListener('vnioc:live', hear);
    document.addEventListener('visibilitychange', look);
    void ask();
    return () => {
      left = true;
      window.clearInterval(timer);
      window.clearTimeout(soon);
      window.removeEventListener('vnioc:live', hear);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return counts;
}
