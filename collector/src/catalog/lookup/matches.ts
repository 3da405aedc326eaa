import type { LocalDate } from '../../kernel/local-date.ts';
import type { AssetId } from '../asset.ts';
import type { Catalog } from '../catalog.ts';
import type { DomainId } from '../domain.ts';
import type { IndicatorId } from '../indicator.ts';
import type { RouteMatch } from '../route.ts';
import type { SourceId } from '../source-spec.ts';
import type { UnitId } from '../unit.ts';
import { isWithin } from './unit-tree.ts';

/** What is known of an alert; a key that is missing matches nothing that asks for it. The mode is its domain's. */
export interface RouteSubject {
  readonly domain?: DomainId;
  readonly indicator?: IndicatorId;
  readonly unit?: UnitId;
  readonly severity?: 'info' | 'warning' | 'critical';
  readonly kind?: string;
  readonly source?: SourceId;
  readonly asset?: AssetId;
}

/** The tree is asked last: it costs most. */
const KEYS = ['domain', 'indicator', 'severity', 'kind', 'source', 'asset', 'mode', 'unit'] as const;

/** Whether an alert of a day is what a route, a rule of importance or a maintenance asks for: every key, by any of its words. */
export const matches = (catalog: Catalog, match: RouteMatch, subject: RouteSubject, date: LocalDate): boolean =>
  mismatchOf(catalog, match, subject, date) === null;

/** The first key by which a subject is not what is asked for; null when it is. */
export function mismatchOf(
  catalog: Catalog,
  match: RouteMatch,
  subject: RouteSubject,
  date: LocalDate,
): keyof RouteMatch | null {
  const mode = subject.domain === undefined ? undefined : catalog.domains.get(subject.domain)?.mode;
  const said = { ...subject, mode };
  const fails = (key: keyof RouteMatch): boolean => {
    const [words, word] = [match[key] as readonly string[] | undefined, said[key]];
    if (words === undefined) return false;
    if (word === undefined) return true;
    if (words.includes(word)) return false;
    return key !== 'unit' || !words.some((root) => isWithin(catalog, word as UnitId, root as UnitId, date));
  };
  return KEYS.find(fails) ?? null;
}
