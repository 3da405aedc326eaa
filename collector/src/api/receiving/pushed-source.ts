import { allows, type Scope } from '../../access/scope.ts';
import type { SourceId, SourceKindName, SourceSpec } from '../../catalog/source-spec.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, ProblemError } from '../problem.ts';

/** Whether a caller may deliver through a source at all: somewhere, in its domain. */
const mayPush = (scope: Scope, { domain }: SourceSpec): boolean =>
  scope.grants.some(
    (grant) => grant.permissions.has('push observations') && (grant.domains === null || grant.domains.has(domain)),
  );

/** The source a delivery is for: known, of the right kind, not stopped. Throws ProblemError. */
export async function pushedSource(
  id: string,
  kind: SourceKindName,
  scope: Scope,
  { catalog, store }: Pick<ApiServices, 'catalog' | 'store'>,
): Promise<SourceSpec> {
  const source = catalog.sources.get(id as SourceId);
  if (source === undefined || !mayPush(scope, source))
    throw new ProblemError(
      problem('not_found', {
        vi: `Không có nguồn "${id}" mà bạn được gửi; kiểm tra lại mã nguồn.`,
        en: `There is no source "${id}" that you may deliver to; check its id.`,
      }),
    );
  if (source.kind !== kind)
    throw new ProblemError(
      problem('conflict', {
        vi: `Nguồn "${id}" thuộc loại ${source.kind}, không nhận kiểu gửi này (cần ${kind}).`,
        en: `The source "${id}" is of kind ${source.kind} and does not take this (${kind} does).`,
      }),
    );
  const { stoppedAt } = await store.runs.progress(source.id);
  if (stoppedAt === null) return source;
  throw new ProblemError(
    problem('conflict', {
      vi: 'Nguồn này đang dừng vì dấu độ mật; chờ người có trách nhiệm cho chạy tiếp rồi gửi lại.',
      en: 'This source is stopped for a secrecy mark; send again when a named person has released it.',
    }),
  );
}

/** The question that narrows a delivery: may the sender speak for this unit, domain and classification? */
export const maySpeak =
  (scope: Scope, { catalog }: Pick<ApiServices, 'catalog'>) =>
  ({
    indicator: id,
    unit,
  }: {
    readonly indicator: Parameters<typeof catalog.indicators.get>[0];
    readonly unit: Parameters<typeof allows>[1]['unit'];
  }): boolean => {
    const indicator = catalog.indicators.get(id);
    if (!indicator) return false;
    const { domain, classification } = indicator;
    return allows(scope, { unit, domain, classification }, 'push observations');
  };
