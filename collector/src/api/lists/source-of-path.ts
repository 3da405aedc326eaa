import type { Catalog } from '../../catalog/catalog.ts';
import type { SourceId, SourceSpec } from '../../catalog/source-spec.ts';
import { problem, type ProblemAnswer } from '../problem.ts';

/** A source the caller may know of; one outside the scope is as unknown as one that is not there. */
export const sourceOf = (
  catalog: Catalog,
  id: string | undefined,
  keep: (spec: SourceSpec) => boolean,
): SourceSpec | null => {
  const spec = catalog.sources.get(id as SourceId);
  return spec && keep(spec) ? spec : null;
};

export const noSuchSource = (id: string | undefined): ProblemAnswer =>
  problem('not_found', {
    vi: `Không có nguồn "${id}" trong phạm vi của bạn; xem GET /api/v1/sources.`,
    en: `There is no source "${id}" in your scope; see GET /api/v1/sources.`,
  });
