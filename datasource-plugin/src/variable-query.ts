import type { DataQuery } from '@grafana/schema';
import type { ListItem } from '@vnioc/contract/register-lists.ts';
import type { Language } from './texts.ts';

export const LIST_NAMES = ['units', 'agencies', 'domains', 'indicators', 'sources'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** What a variable of a dashboard lists. */
export interface VariableQuery extends DataQuery {
  list: ListName;
  /** Of indicators and sources. */
  domain?: string;
  /** Of units: one level only. */
  level?: string;
  /** Of units: those that stand below this one. */
  below?: string;
}

/** What people choose from: names to read, ids to ask with; units that ended long ago are named as such. */
export function optionsOf(items: readonly ListItem[], query: VariableQuery, language: Language) {
  const below = query.below ? unitsBelow(query.below, items) : null;
  return items
    .filter((item) => !query.domain || item.domain === undefined || item.domain === query.domain)
    .filter((item) => !query.level || item.level === query.level)
    .filter(({ id }) => below?.has(id) ?? true)
    .map((item) => ({ text: nameOf(item, language), value: item.id }));
}

export const nameOf = ({ name, nameEn, validTo }: ListItem, language: Language): string => {
  const said = language === 'vi' ? name : nameEn || name;
  return validTo ? `${said} (${language === 'vi' ? 'đến' : 'until'} ${validTo.split('-').reverse().join('/')})` : said;
};

function unitsBelow(top: string, items: readonly ListItem[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let layer = [top]; layer.length > 0;) {
    layer = items.filter(({ id, parent }) => parent && layer.includes(parent) && !found.has(id)).map(({ id }) => id);
    for (const id of layer) found.add(id);
  }
  return found;
}
