import type { WorkCounts } from '@vnioc/contract/work-counts.ts';
import type { Language } from '../preferences.ts';

/** How much work waits on a page, and what that number means. */
export interface PageCount {
  readonly n: number;
  readonly said: string;
}

const SENTENCES = {
  vi: {
    duty: ({ tickets, overdue, unverified }: NonNullable<WorkCounts['desk']>) =>
      `${tickets} phiếu cần làm: ${overdue} quá hạn, ${unverified} chưa xác minh`,
    sources: ({ down, total }: NonNullable<WorkCounts['sources']>) => `${down} trên ${total} nguồn đang lỗi hoặc dừng`,
    soc: ({ cases }: NonNullable<WorkCounts['soc']>) => `${cases} vụ việc đang mở`,
  },
  en: {
    duty: ({ tickets, overdue, unverified }: NonNullable<WorkCounts['desk']>) =>
      `${tickets} tickets need a hand: ${overdue} overdue, ${unverified} unverified`,
    sources: ({ down, total }: NonNullable<WorkCounts['sources']>) => `${down} of ${total} sources down or stopped`,
    soc: ({ cases }: NonNullable<WorkCounts['soc']>) => `${cases} open cases`,
  },
} as const;

/** What stands beside the pages of the navigation, by the last part of their path; where nothing waits, nothing stands. */
export function countsOf({ desk, sources, soc }: WorkCounts, language: Language): ReadonlyMap<string, PageCount> {
  const say = SENTENCES[language];
  const all: readonly (readonly [string, PageCount | null])[] = [
    ['duty', desk && { n: desk.tickets, said: say.duty(desk) }],
    ['sources', sources && { n: sources.down, said: say.sources(sources) }],
    ['soc', soc && { n: soc.cases, said: say.soc(soc) }],
  ];
  return new Map(all.flatMap(([page, count]) => (count === null || count.n === 0 ? [] : [[page, count] as const])));
}
