import { APP_PAGES, type AppPage } from '@vnioc/contract/app-pages.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Domain } from '../../catalog/domain.ts';
import type { Indicator } from '../../catalog/indicator.ts';
import type { Unit } from '../../catalog/unit.ts';
import { foldText } from '../../kernel/fold-text.ts';
import type { Findable } from './rank-of-texts.ts';

/** What can be looked for by name, with its names as they are typed. */
export interface SearchIndex {
  readonly units: readonly Findable<Unit>[];
  readonly indicators: readonly Findable<Indicator>[];
  readonly domains: readonly Findable<Domain>[];
  readonly pages: readonly Findable<AppPage>[];
}

const known = new WeakMap<Catalog, SearchIndex>();

/** The names of registers and pages; made once for each version of the registers. */
export function searchIndex(catalog: Catalog): SearchIndex {
  const made = known.get(catalog) ?? indexOf(catalog);
  known.set(catalog, made);
  return made;
}

const indexOf = ({ units, indicators, domains }: Catalog): SearchIndex => ({
  units: [...units.values()].map((unit) => findable(unit, namesOfUnit(unit))),
  indicators: [...indicators.values()].map((one) => findable(one, [one.name, one.nameEn, one.id])),
  domains: [...domains.values()].map((one) =>
    findable(one, [one.name, one.nameEn, one.short ?? '', one.shortEn ?? '', one.id]),
  ),
  pages: APP_PAGES.map((page) => findable(page, [page.vi, page.en])),
});

/** "Xã Lạc Đạo" is looked for as "Lạc Đạo", too. */
const namesOfUnit = ({ name, nameEn, aliases, kind, id }: Unit): readonly string[] => {
  const short = name.toLowerCase().startsWith(`${kind.toLowerCase()} `) ? name.slice(kind.length) : '';
  return [name, short, nameEn, id, ...aliases];
};

const findable = <Row>(row: Row, names: readonly string[]): Findable<Row> => ({
  ...{ row, texts: [...new Set(names.map(foldText))].filter((text) => text !== '') },
});
