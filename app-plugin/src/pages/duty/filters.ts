import type { DeskRow } from '@vnioc/contract/desk.ts';

/** What the desk is narrowed to; the address carries it. */
export interface DeskFilters {
  readonly domain: string | null;
  readonly unit: string | null;
  readonly holder: DeskRow['holder'] | null;
}

export const HOLDERS = ['ioc', 'unit', 'citizen'] as const;

const isHolder = (word: string | null): word is DeskRow['holder'] => HOLDERS.some((one) => one === word);

export const filtersIn = (asked: URLSearchParams): DeskFilters => {
  const holder = asked.get('holder');
  return { domain: asked.get('domain'), unit: asked.get('unit'), holder: isHolder(holder) ? holder : null };
};

export const isFiltered = ({ domain, unit, holder }: DeskFilters): boolean =>
  domain !== null || unit !== null || holder !== null;

/** A unit's tickets: those it leads, and those of its place. */
export const passes = (row: DeskRow, { domain, unit, holder }: DeskFilters): boolean =>
  (domain === null || row.domain === domain) &&
  (unit === null || row.unit === unit || row.lead === unit) &&
  (holder === null || row.holder === holder);
