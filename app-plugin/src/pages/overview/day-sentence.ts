import type { LeadersOverview, OverviewTile } from '@vnioc/contract/leaders-overview.ts';
import type { Language } from '../../words/language.ts';
import { fill } from '../../words/language.ts';
import { overviewWords } from './words.ts';

export interface DayCounts {
  readonly red: number;
  readonly overdue: number;
  readonly forChair: number;
}

export const dayCounts = ({ tiles, tickets, decisionsInAll }: LeadersOverview): DayCounts => ({
  red: tiles.filter(({ state }) => state === 'critical').length,
  overdue: tickets.overdue,
  forChair: decisionsInAll.forChair,
});

/** "Hôm nay 2 lĩnh vực đỏ, 3 phiếu quá hạn, 1 việc cần Chủ tịch quyết định." What is none is said, never left out. */
export const daySentence = (counts: DayCounts, language: Language): string => {
  const words = overviewWords[language];
  return fill(words.today, { parts: sentenceParts(counts, language).join(', ') });
};

/** The same without "Hôm nay", for the wall. */
export const wallSentence = (counts: DayCounts, language: Language): string => {
  const said = sentenceParts(counts, language).join(', ');
  return said.charAt(0).toLocaleUpperCase() + said.slice(1);
};

const sentenceParts = ({ red, overdue, forChair }: DayCounts, language: Language): readonly string[] => {
  const words = overviewWords[language];
  return [
    red === 0 ? words.noRed : plural(fill(words.red, { n: red }), red, language),
    overdue === 0 ? words.noOverdue : plural(fill(words.overdue, { n: overdue }), overdue, language),
    forChair === 0 ? words.noDecide : plural(fill(words.decide, { n: forChair }), forChair, language),
  ];
};

const SINGULAR: Readonly<Record<string, string>> = { domains: 'domain', tickets: 'ticket', matters: 'matter' };

/** English alone has a plural. */
const plural = (said: string, n: number, language: Language): string =>
  language === 'vi' || n !== 1 ? said : said.replace(/domains|tickets|matters/, (word) => SINGULAR[word] ?? word);

/** Short names of domains, and the figure that makes one red, in the reader's words. */
export interface Naming {
  readonly domain: (tile: OverviewTile) => string;
  readonly figure: (tile: OverviewTile) => string | null;
}

/** "Đỏ: Y tế: 2 ổ dịch… Chưa đủ số liệu: Báo chí do lỗi hệ thống nguồn…"; null when there is nothing to explain. */
export const explanation = (
  { tiles }: Pick<LeadersOverview, 'tiles'>,
  naming: Naming,
  language: Language,
): string | null => {
  const words = overviewWords[language];
  const red = tiles
    .filter(({ state }) => state === 'critical')
    .map((tile) => {
      const [domain, figure] = [naming.domain(tile), naming.figure(tile)];
      return figure === null ? domain : fill(words.redOne, { domain, figure });
    });
  const thin = tiles.flatMap((tile) => {
    const { state, figure } = tile;
    if (figure === null) return [];
    if (state !== 'upstream_fault' && state !== 'stale' && state !== 'no_data') return [];
    return [fill(words[`thin_${state}`], { domain: naming.domain(tile) })];
  });
  const said = [
    ...(red.length === 0 ? [] : [fill(words.redWhy, { list: red.join('; ') })]),
    ...(thin.length === 0 ? [] : [fill(words.thin, { list: thin.join('; ') })]),
  ];
  return said.length === 0 ? null : said.join(' ');
};
