import { shortOf, type Board, type BoardIndicator } from './board.ts';
import type { Column } from './roll-up.ts';

/** One column per indicator, or one per domain. Indicators of a domain stand together, domains as they first appear. */
export const columnsOfBoard = (board: Board, kind: 'indicators' | 'domains'): readonly Column[] => {
  const domains = new Map<string, BoardIndicator[]>();
  for (const indicator of board.indicators.values())
    domains.set(indicator.domain.id, [...(domains.get(indicator.domain.id) ?? []), indicator]);
  return [...domains.values()].flatMap((indicators) =>
    kind === 'domains' ? domainColumn(indicators) : indicators.map(indicatorColumn),
  );
};

const indicatorColumn = (indicator: BoardIndicator): Column => ({
  ...indicator,
  ...{ indicators: [indicator], kind: 'indicator' },
});

const domainColumn = (indicators: readonly BoardIndicator[]): readonly Column[] => {
  const domain = indicators[0]?.domain;
  return domain === undefined ? [] : [{ ...domain, symbol: '', domain, indicators, kind: 'domain' }];
};

/** Neighbouring columns of one domain, for the line of domains above them. */
export interface ColumnGroup {
  readonly name: string;
  readonly short: string;
  readonly start: number;
  readonly count: number;
}

export const groupsOfColumns = (columns: readonly Column[]): readonly ColumnGroup[] => {
  const groups: ColumnGroup[] = [];
  columns.forEach(({ domain }, index) => {
    const last = groups.at(-1);
    if (last !== undefined && columns[last.start]?.domain.id === domain.id)
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    else groups.push({ name: domain.name, short: shortOf(domain), start: index, count: 1 });
  });
  return groups;
};
