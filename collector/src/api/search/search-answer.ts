import { SEARCH_GROUPS, type SearchAnswer } from '@vnioc/contract/search.ts';
import { covers } from '../../access/permissions.ts';
import type { Grant } from '../../access/scope.ts';
import type { DomainId } from '../../catalog/domain.ts';
import { registerDate } from '../../catalog/register-date.ts';
import type { Permission } from '../../access/permissions.ts';
import { dateOf } from '../../kernel/local-date.ts';
import { isValidAt } from '../../kernel/validity.ts';
import { soughtWords } from '../../tickets/ticket-search.ts';
import type { ApiServices } from '../api-services.ts';
import { inScope } from '../in-scope.ts';
import type { ApiRequest } from '../route.ts';
import { foundTickets } from './found-tickets.ts';
import { bestOf } from './rank-of-texts.ts';
import { searchIndex } from './search-index.ts';

type Asker = Pick<ApiRequest, 'scope' | 'language'>;
type Found = Omit<SearchAnswer, 'more'>;

/** Everything the asker may see that answers, group by group. What was typed is used here and kept nowhere. */
export async function searchFor(
  text: string,
  limit: number,
  asker: Asker,
  services: ApiServices,
): Promise<SearchAnswer> {
  const sought = soughtWords(text);
  const tickets = await foundTickets(sought, limit, asker, services);
  const found: Found = { tickets, ...foundByName(sought.words, limit, asker, services) };
  const more = SEARCH_GROUPS.filter((group) => found[group].length > limit);
  const cut = Object.fromEntries(SEARCH_GROUPS.map((group) => [group, found[group].slice(0, limit)]));
  return { ...found, ...cut, more };
}

function foundByName(
  words: readonly string[],
  limit: number,
  { scope, language }: Asker,
  { catalog, clocks }: ApiServices,
): Omit<Found, 'tickets'> {
  const index = searchIndex(catalog);
  const sees = inScope(scope, catalog);
  const day = registerDate(catalog.site, dateOf(clocks.office.now()));
  const nameOf = (row: { readonly name: string; readonly nameEn: string }) =>
    language === 'en' ? row.nameEn || row.name : row.name;
  const reading = scope.grants.filter(({ permissions }) => permissions.has('read figures'));
  const units = bestOf(index.units, words, {
    limit,
    sees: ({ id }) => sees.unit(id),
    isPast: (unit) => !isValidAt(unit, day),
  });
  const indicators = bestOf(index.indicators, words, {
    limit,
    sees: ({ domain, classification }) =>
      reading.some((grant) => reaches(grant, domain) && covers(grant.highest, classification)),
  });
  const domains = bestOf(index.domains, words, {
    limit,
    sees: ({ id }) => reading.some((grant) => reaches(grant, id)),
  });
  const pages = bestOf(index.pages, words, {
    limit,
    sees: ({ permission }) => permission === null || sees.may(permission as Permission),
  });
  const domainName = (id: DomainId) => {
    const domain = catalog.domains.get(id);
    return domain === undefined ? id : nameOf(domain);
  };
  return {
    units: units.map((unit) => ({
      ...{ id: unit.id, name: nameOf(unit), level: unit.level, standing: isValidAt(unit, day) },
    })),
    indicators: indicators.map((one) => ({
      ...{ id: one.id, name: nameOf(one), domain: one.domain, domainName: domainName(one.domain) },
    })),
    domains: domains.map((one) => ({ id: one.id, name: nameOf(one) })),
    pages: pages.map(({ path, vi, en }) => ({ path, name: language === 'en' ? en : vi })),
  };
}

const reaches = ({ domains }: Grant, id: DomainId): boolean => domains === null || domains.has(id);
