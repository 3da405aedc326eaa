import { entry as entrySchema, newEntry, type NewEntry } from '@vnioc/contract/entries.ts';
import { randomUUID } from 'node:crypto';
import { actorOf } from '../../access/principal.ts';
import { allows } from '../../access/scope.ts';
import type { PersonId } from '../../catalog/person.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { Entry } from '../../sinks/store.ts';
import { problem } from '../problem.ts';
import { isProblem } from '../receiving/entry-decision.ts';
import { parseEntry } from '../receiving/parse-entry.ts';
import { ticketFault } from '../receiving/ticket-of-entry.ts';
import type { Route } from '../route.ts';

/** A person types in a figure with its evidence; it counts when a second person has approved it. */
export const addEntry: Route = {
  method: 'post',
  path: '/api/v1/entries',
  summary: { vi: 'Nhập một số liệu, chờ người khác duyệt', en: 'Enter a figure, for another person to approve' },
  access: 'enter figures',
  body: { kind: 'json', schema: newEntry },
  answers: { 201: { contentType: 'application/json', schema: entrySchema } },
  async handle({ body, scope, principal }, services) {
    const { catalog, store, clocks } = services;
    const said = body as NewEntry;
    const source = catalog.sources.get(said.source as SourceId);
    if (source?.kind !== 'manual')
      return problem('not_found', {
        vi: `Không có nguồn nhập tay "${said.source}".`,
        en: `There is no source "${said.source}" that takes entries.`,
      });
    const at = clocks.office.now();
    const figure = await parseEntry(said, source, at, services);
    if (isProblem(figure)) return figure;
    const { domain, classification } = catalog.indicators.get(figure.indicator) ?? { domain: source.domain };
    const subject = { unit: figure.unit, domain, ...(classification ? { classification } : {}) };
    if (!allows(scope, subject, 'enter figures'))
      return problem('forbidden', {
        vi: 'Đơn vị hoặc lĩnh vực này ngoài phạm vi nhập số liệu của bạn.',
        en: 'This unit or domain is outside the scope in which you may enter figures.',
      });
    const { value, numerator, denominator, indicator, unit, period } = figure;
    const entry: Entry = {
      ...{ id: randomUUID(), source: source.id, indicator, unit, period, value },
      ...{ numerator: numerator ?? null, denominator: denominator ?? null },
      evidence: { document: said.evidence.document, note: said.evidence.note ?? '' },
      ...{ status: 'pending', enteredBy: actorOf(principal) as PersonId, enteredAt: at },
      ...{ decidedBy: null, decidedAt: null, reason: null, ticket: said.ticket ?? null },
    };
    const fault = await ticketFault(entry, services);
    if (fault !== null) return fault;
    await store.entries.add(entry);
    return { status: 201, json: entry };
  },
};
